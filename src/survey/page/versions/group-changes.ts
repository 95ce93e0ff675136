import type { IndicatorComparison, VersionChange } from "../../domain/compare-versions/version-change.ts";

/** Changes by what they are of, in the order of the newer version: the survey and its pages first, removed last. */
export function groupChanges(
  changes: readonly VersionChange[],
): readonly { readonly questionCode: string | null; readonly changes: readonly VersionChange[] }[] {
  const groups = new Map<string | null, VersionChange[]>();
  const removed = changes.filter(({ code }) => code === "question-removed");
  for (const change of [...changes.filter(({ code }) => code !== "question-removed"), ...removed]) {
    const group = groups.get(change.questionCode);
    if (group) group.push(change);
    else groups.set(change.questionCode, [change]);
  }
  return [...groups].map(([questionCode, own]) => ({ questionCode, changes: own }));
}

const VERDICT_ORDER: readonly IndicatorComparison["verdict"][] = [
  "with-care",
  "added",
  "removed",
  "comparable",
];

/** Indicators with what has to be thought about first. */
export function sortIndicators(indicators: readonly IndicatorComparison[]): readonly IndicatorComparison[] {
  return indicators.toSorted((a, b) => VERDICT_ORDER.indexOf(a.verdict) - VERDICT_ORDER.indexOf(b.verdict));
}
