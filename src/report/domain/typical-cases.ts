import type { ReportContext } from "./report-context.ts";

export interface TypicalCase {
  readonly kind: "complaint" | "common" | "praise";
  readonly record: number;
}

const SHORTEST = 12;

/**
 * Two or three records worth telling: the gravest dissatisfaction, an example of the most mentioned issue, and
 * praise. Each record once; long, concrete verbatims before short ones; ties go to the earlier record.
 */
export function chooseCases(context: ReportContext): TypicalCase[] {
  const { text, figures, records } = context;
  const [issue] = figures.issues;
  const taken = new Set<number>();
  const cases: TypicalCase[] = [];
  const take = (kind: TypicalCase["kind"], fits: (record: number) => number): void => {
    let best: { record: number; worth: number } | null = null;
    for (let record = 0; record < records.count; record++) {
      const length = (records.verbatim[record] ?? "").length;
      if (text.said[record] !== 1 || length < SHORTEST || taken.has(record)) continue;
      const worth = fits(record) * Math.min(1, length / 60);
      if (worth > (best?.worth ?? 0)) best = { record, worth };
    }
    if (best === null) return;
    taken.add(best.record);
    cases.push({ kind, record: best.record });
  };
  const negativity = (record: number): number => Math.max(0, -(text.score[record] ?? 0));
  const factual = (record: number): number => ((text.nature[record] ?? 0) % 2 === 1 ? 1 : 0.5);
  take("complaint", (record) => negativity(record) * factual(record) * (1 + (text.priority[record] ?? 0)));
  const mentioning = new Set(
    text.mentions.find(
      (entry) => entry.polarity === "negative" && text.themes[entry.theme]?.theme === issue?.theme,
    )?.records ?? [],
  );
  take("common", (record) => (mentioning.has(record) ? negativity(record) * factual(record) : 0));
  take("praise", (record) => Math.max(0, text.score[record] ?? 0) * factual(record));
  return cases;
}
