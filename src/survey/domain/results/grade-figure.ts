import { bottomTwoBox, shareOf, topTwoBox, type Share } from "../../../kit/measures/box-shares.ts";
import { countAnswers, type GradeCounts } from "../../../kit/measures/grade-counts.ts";
import { meanScore } from "../../../kit/measures/mean-score.ts";
import { netPromoterScore } from "../../../kit/measures/net-promoter-score.ts";
import { overallSatisfaction } from "../../../kit/measures/overall-satisfaction.ts";
import { sampleGuard } from "../../../kit/measures/sample-guard.ts";
import { isWeak } from "../../../kit/measures/weak-dimension.ts";

/** Answers by the value as text. */
export type ValueCounts = ReadonlyMap<string, number>;

type Interval = readonly [low: number, high: number];

/** What grades say. Shares are fractions 0–1, intervals at 95 %; nulls without answers. */
export interface GradeFigure {
  readonly n: number;
  /** Answers of grade 1, 2, 3, 4, 5. */
  readonly counts: GradeCounts;
  /** (count of 5 × 100 % + count of 4 × 80 %) ÷ n. */
  readonly satisfaction: number | null;
  readonly satisfactionInterval: Interval | null;
  /** Grades 4 and 5; 1 and 2. */
  readonly top2: Share | null;
  readonly bottom2: Share | null;
  readonly mean: number | null;
  /** Null also when n = 1. */
  readonly meanInterval: Interval | null;
  /** Fewer answers than the sample guard asks for (30). */
  readonly isSmall: boolean;
  /** The mean is below 3.5. */
  readonly isWeak: boolean;
}

/** Reads grades from counts by value; values that are no grade are passed over. */
export function gradeCounts(counts: ValueCounts): GradeCounts {
  const of = (grade: number): number => counts.get(String(grade)) ?? 0;
  return [of(1), of(2), of(3), of(4), of(5)];
}

/** All that the results page says of one question, row or indicator with grades. */
export function gradeFigure(counts: GradeCounts): GradeFigure {
  const n = countAnswers(counts);
  const satisfaction = overallSatisfaction(counts);
  const score = meanScore(counts);
  return {
    n,
    counts,
    satisfaction: satisfaction?.satisfaction ?? null,
    satisfactionInterval: satisfaction?.interval ?? null,
    top2: topTwoBox(counts),
    bottom2: bottomTwoBox(counts),
    mean: score?.mean ?? null,
    meanInterval: score?.interval ?? null,
    isSmall: sampleGuard(n) === "small",
    isWeak: score !== null && isWeak(score.mean),
  };
}

/** What answers 0–10 say. Points −100…100, shares 0–1; nulls without answers. */
export interface NpsFigure {
  readonly n: number;
  /** Answers of 0, 1, … 10. */
  readonly counts: readonly number[];
  readonly score: number | null;
  readonly interval: Interval | null;
  readonly promoters: number | null;
  readonly passives: number | null;
  readonly detractors: number | null;
  readonly isSmall: boolean;
}

export function npsFigure(values: ValueCounts): NpsFigure {
  const counts = Array.from({ length: 11 }, (_, value) => values.get(String(value)) ?? 0);
  const found = netPromoterScore(counts);
  if (found === null) {
    const nothing = { score: null, interval: null, promoters: null, passives: null, detractors: null };
    return { n: 0, counts, ...nothing, isSmall: true };
  }
  return { counts, ...found, isSmall: sampleGuard(found.n) === "small" };
}

/** Yes and no with the share of yes (Wilson). */
export interface YesNoFigure {
  readonly n: number;
  readonly yes: number;
  readonly no: number;
  readonly share: Share | null;
  readonly isSmall: boolean;
}

/** `yes`, `no`: how the two are written among the values. */
export function yesNoFigure(values: ValueCounts, yes: string, no: string): YesNoFigure {
  const counts = { yes: values.get(yes) ?? 0, no: values.get(no) ?? 0 };
  const n = counts.yes + counts.no;
  return { n, ...counts, share: shareOf(counts.yes, n), isSmall: sampleGuard(n) === "small" };
}
