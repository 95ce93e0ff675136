import type { SurveyDefinition } from "../definition/survey-definition.ts";
import { isPlain, type AnswerContext, type Answers } from "./answer-value.ts";
import { evaluate, type Evaluation } from "./evaluate.ts";
import type { AnswerFault } from "./answer-fault.ts";

/** An answer that was sent and is not kept. `unreachable`: its question is not shown, which is no fault. */
export interface DroppedAnswer {
  readonly question: string;
  readonly reason: "unreachable" | "invalid";
}

export interface KeptAnswers {
  /** As stored: normalised, in the order of the questions, nothing unreachable. */
  readonly answers: Answers;
  /** Empty: the answers can be stored. */
  readonly faults: readonly AnswerFault[];
  readonly dropped: readonly DroppedAnswer[];
  readonly evaluation: Evaluation;
}

/** More fields than this are nobody's answers: the greatest survey has 200 questions. */
const MOST_ANSWERS = 1000;
const MOST_NAMED = 20;

/**
 * What of a submission is stored, decided anew by the server. Codes the survey does not know are faults (the first 20
 * are named); so is everything `evaluate` finds. Keeping what was kept changes nothing.
 */
export function keepReachable(
  definition: SurveyDefinition,
  sent: unknown,
  context: AnswerContext = {},
): KeptAnswers {
  const evaluation = evaluate(definition, sent, context);
  const faults = [...evaluation.faults];
  const dropped: DroppedAnswer[] = [];
  const codes = isPlain(sent) ? Object.keys(sent) : [];
  if (codes.length > MOST_ANSWERS)
    faults.push({ question: "", code: "too-many-answers", details: { max: MOST_ANSWERS } });
  else sortOut(definition, codes, evaluation, { faults, dropped });
  return { answers: evaluation.answers, faults, dropped, evaluation };
}

function sortOut(
  definition: SurveyDefinition,
  codes: readonly string[],
  evaluation: Evaluation,
  into: { readonly faults: AnswerFault[]; readonly dropped: DroppedAnswer[] },
): void {
  const sent = new Set(codes);
  const reachable = new Set(evaluation.pages.flatMap((page) => page.questions.map(({ code }) => code)));
  const faulty = new Set(
    evaluation.faults.filter(({ code }) => code !== "required").map((fault) => fault.question),
  );
  for (const { code, type } of definition.pages.flatMap((page) => page.questions)) {
    if (type === "section" || !sent.delete(code)) continue;
    if (!reachable.has(code)) into.dropped.push({ question: code, reason: "unreachable" });
    else if (faulty.has(code)) into.dropped.push({ question: code, reason: "invalid" });
  }
  for (const code of [...sent].sort().slice(0, MOST_NAMED))
    into.faults.push({ question: code.slice(0, 40), code: "unknown-question", details: {} });
}
