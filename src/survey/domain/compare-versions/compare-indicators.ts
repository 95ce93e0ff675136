import type { Question, SurveyDefinition } from "../definition/survey-definition.ts";
import { same } from "./same.ts";
import type { IndicatorComparison } from "./version-change.ts";

/** Where and how an indicator is asked. */
interface Asking {
  readonly code: string;
  readonly type: Question["type"];
  readonly words: unknown;
  readonly scale: unknown;
  readonly condition: unknown;
}

/** Every indicator that either version asks about, those of the older first. */
export function compareIndicators(
  older: SurveyDefinition,
  newer: SurveyDefinition,
): readonly IndicatorComparison[] {
  const [before, after] = [askingsOf(older), askingsOf(newer)];
  return [...new Set([...before.keys(), ...after.keys()])].map((indicator) => {
    const [old, now] = [before.get(indicator), after.get(indicator)];
    if (!old) return { indicator, verdict: "added", reasons: [] };
    if (!now) return { indicator, verdict: "removed", reasons: [] };
    const reasons = reasonsFor(old, now);
    return { indicator, verdict: reasons.length === 0 ? "comparable" : "with-care", reasons };
  });
}

function reasonsFor(old: Asking, now: Asking): IndicatorComparison["reasons"] {
  const reasons: (readonly [IndicatorComparison["reasons"][number], unknown, unknown])[] = [
    ["code", old.code, now.code],
    ["type", old.type, now.type],
    ["reworded", old.words, now.words],
    ["scale", old.scale, now.scale],
    ["condition", old.condition, now.condition],
  ];
  return reasons.filter(([, a, b]) => !same(a, b)).map(([reason]) => reason);
}

/** The first place that asks about an indicator, as the evaluator counts it. */
function askingsOf({ pages }: SurveyDefinition): ReadonlyMap<string, Asking> {
  const all = pages.flatMap((page) => page.questions.flatMap((question) => askings(question, page.showIf)));
  return new Map(all.toReversed());
}

function askings(question: Question, pageCondition: unknown): readonly (readonly [string, Asking])[] {
  const { code, type, text } = question;
  const asking = {
    code,
    type,
    words: text as unknown,
    scale: "scale" in question ? [question.scale, question.gradeNames ?? "satisfaction"] : undefined,
    condition: [pageCondition, question.showIf, question.showWhenUnknown ?? false],
  };
  if (type === "matrix")
    return question.rows.flatMap(({ indicator, code: row, text: words }) =>
      indicator === undefined
        ? []
        : [[indicator, { ...asking, code: `${code}.${row}`, words: [text, words] }] as const],
    );
  const indicator = "indicator" in question ? question.indicator : undefined;
  return indicator === undefined ? [] : [[indicator, asking]];
}
