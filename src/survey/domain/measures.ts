import type { Question, SurveyDefinition } from "./definition/survey-definition.ts";
import type { Evaluation } from "./evaluate/evaluate.ts";

/** What one place in the scores of a version's responses stands for. */
export interface Measure {
  /** `grade` 1–5, `nps` 0–10, `outcome` 1 yes, 0 no. */
  readonly kind: "grade" | "nps" | "outcome";
  readonly indicator: string;
}

/** Everything that `definition` measures, in the order of the questions, each indicator once per kind. */
export function measuresOf(definition: SurveyDefinition): readonly Measure[] {
  const found = new Map<string, Measure>();
  for (const measure of definition.pages.flatMap((page) => page.questions).flatMap(measuresOfQuestion)) {
    const name = `${measure.kind} ${measure.indicator}`;
    if (!found.has(name)) found.set(name, measure);
  }
  return [...found.values()];
}

function measuresOfQuestion(question: Question): readonly Measure[] {
  if (question.type === "matrix") {
    return question.rows.flatMap(({ indicator }) => (indicator ? [{ kind: "grade", indicator }] : []));
  }
  if (question.type === "nps") return [{ kind: "nps", indicator: question.indicator ?? question.code }];
  if (question.type === "rating" && question.indicator) {
    return [{ kind: "grade", indicator: question.indicator }];
  }
  if (question.type === "yes_no" && question.indicator) {
    return [{ kind: "outcome", indicator: question.indicator }];
  }
  return [];
}

/** The scores of one response in the order of `measures`; null where it has none. */
export function scoresOf(
  measures: readonly Measure[],
  { scores, nps, outcomes }: Pick<Evaluation, "scores" | "nps" | "outcomes">,
): readonly (number | null)[] {
  return measures.map(({ kind, indicator }) => {
    if (kind === "grade") return scores[indicator] ?? null;
    if (kind === "nps") return nps[indicator] ?? null;
    const outcome = outcomes[indicator];
    return outcome === undefined ? null : Number(outcome);
  });
}
