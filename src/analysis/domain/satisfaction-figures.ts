import type {
  DimensionCode,
  Polarity,
  Priority,
  ProblemClass,
} from "../../language/domain/verbatim-reading.ts";
import type { Interval } from "../../kit/statistics/interval.ts";
import type { GradeCounts } from "../../kit/measures/grade-counts.ts";
import type { SampleVerdict } from "../../kit/measures/sample-guard.ts";
import type { LowestDimension } from "../../kit/measures/weak-dimension.ts";
import type { FigureSettings } from "./figure-settings.ts";

/** Every figure of a satisfaction report, counted once; the report, its JSON and its charts only read it. */
export interface SatisfactionFigures {
  readonly settings: FigureSettings;
  readonly counts: RecordCounts;
  readonly overall: OverallFigure;
  readonly dimensions: readonly DimensionFigure[];
  /** Lowest mean; null without a dimension that has an answer. When its sample is small, name it only with that remark. */
  readonly lowest: LowestDimension | null;
  readonly segments: readonly SegmentFigure[];
  readonly differences: readonly Difference[];
  readonly drivers: Drivers;
  readonly trend: Trend | null;
  readonly text: TextFigures;
  readonly issues: readonly IssueFigure[];
  /** First and last date of the records, days since 1970-01-01; null without dates. */
  readonly period: { readonly from: number; readonly to: number } | null;
}

export interface RecordCounts {
  readonly received: number;
  readonly valid: number;
  readonly excluded: number;
  /** Distinct customers among the valid records. */
  readonly customers: number;
  readonly sent: number | null;
  readonly inScope: number | null;
  /** Fractions; null where the denominator is unknown. */
  readonly validRate: number;
  readonly responseRate: number | null;
  readonly coverage: number | null;
}

export interface OverallFigure {
  readonly n: number;
  readonly counts: GradeCounts;
  /** Weighted satisfaction 0–1 on the base named in the settings. */
  readonly satisfaction: number | null;
  readonly interval: Interval | null;
  /** The same formula on both bases, so that the report can name both. */
  readonly onValid: BasedSatisfaction;
  readonly onCalledBack: BasedSatisfaction;
  readonly mean: number | null;
  readonly meanInterval: Interval | null;
  readonly top2: number | null;
  readonly top2Interval: Interval | null;
  readonly bottom2: number | null;
  readonly bottom2Interval: Interval | null;
  /** (mean − 1) ÷ 4 × 100. */
  readonly hundredPoint: number | null;
  readonly sample: SampleVerdict;
  readonly from: "column" | "mean-of-scores";
}

export interface BasedSatisfaction {
  readonly n: number;
  readonly satisfaction: number | null;
  readonly interval: Interval | null;
}

export interface DimensionFigure {
  readonly name: string;
  readonly code: DimensionCode | null;
  readonly n: number;
  readonly counts: GradeCounts;
  readonly mean: number | null;
  readonly interval: Interval | null;
  readonly top2: number | null;
  readonly bottom2: number | null;
  readonly satisfaction: number | null;
  readonly weak: boolean;
  readonly sample: SampleVerdict;
  /** Words customers used in clauses about this dimension, most frequent first. */
  readonly words: { readonly positive: readonly WordCount[]; readonly negative: readonly WordCount[] };
}

export interface WordCount {
  readonly word: string;
  /** Records using it. */
  readonly count: number;
}

export interface SegmentFigure {
  readonly attribute: string;
  readonly value: string;
  readonly n: number;
  readonly sample: SampleVerdict;
  readonly inScope: number | null;
  readonly satisfaction: number | null;
  readonly interval: Interval | null;
  readonly mean: number | null;
  readonly dimensions: readonly {
    readonly name: string;
    readonly n: number;
    readonly mean: number | null;
    readonly sample: SampleVerdict;
  }[];
}

/** One test of one metric over the groups of one attribute; groups below the sample guard take no part. */
export interface Difference {
  readonly attribute: string;
  /** "overall" or the score column's name. */
  readonly metric: string;
  readonly test: "welch-t" | "chi-square";
  readonly statistic: number;
  readonly df: number;
  readonly p: number;
  /** Holm over all differences of the report. */
  readonly pAdjusted: number;
  readonly significant: boolean;
  /** Mean difference with interval (Welch), or Cramér's V (chi-square). */
  readonly effect:
    | { readonly kind: "mean-difference"; readonly value: number; readonly interval: Interval }
    | { readonly kind: "cramers-v"; readonly value: number };
  readonly highest: GroupMean;
  readonly lowest: GroupMean;
}

export interface GroupMean {
  readonly value: string;
  readonly n: number;
  readonly mean: number;
}

export interface Drivers {
  readonly n: number;
  readonly r2: number | null;
  /** F test of R² > 0; above the significance level the shares say nothing. */
  readonly p: number | null;
  /** Share of the explained variance, falling; sums to 1. Empty when `reason` is given. */
  readonly shares: readonly {
    readonly name: string;
    readonly share: number;
    readonly contribution: number;
  }[];
  readonly method: "exact" | "sampled";
  readonly standardError: number;
  readonly excluded: readonly string[];
  readonly reason: "derived-overall" | "too-few-scores" | "too-few-records" | "no-variation" | null;
}

export interface Trend {
  readonly unit: "month" | "quarter" | "week" | "day";
  readonly points: readonly TrendPoint[];
  /** First point after a change that stood Pettitt's test; null when none did or the series is too short. */
  readonly change: {
    readonly at: number;
    readonly p: number;
    readonly before: number;
    readonly after: number;
  } | null;
  /** Too short for a test of change. */
  readonly tooShort: boolean;
  /** Last period against the one before it (Welch t of overall scores), when both have enough answers. */
  readonly latest: { readonly difference: number; readonly p: number; readonly significant: boolean } | null;
}

export interface TrendPoint {
  /** "2024-05", "2024-Q2", "2024-05-13". */
  readonly label: string;
  readonly n: number;
  readonly satisfaction: number | null;
  readonly interval: Interval | null;
  readonly mean: number | null;
  readonly sample: SampleVerdict;
}

export interface TextFigures {
  /** Records with words, and how they sound. */
  readonly n: number;
  readonly polarity: Readonly<Record<Polarity, number>>;
  readonly priority: Readonly<Record<Priority, number>>;
  readonly nature: { readonly fact: number; readonly feeling: number; readonly both: number };
  readonly words: { readonly positive: readonly WordCount[]; readonly negative: readonly WordCount[] };
  readonly quotes: { readonly positive: readonly Quote[]; readonly negative: readonly Quote[] };
  /** Praise by theme, most mentioned first. */
  readonly praise: readonly {
    readonly theme: string;
    readonly mentions: number;
    readonly customers: number;
  }[];
}

/** A customer's words; `record` is the index into the valid records. */
export interface Quote {
  readonly record: number;
  readonly file: string;
  readonly sheet: string;
  readonly row: number;
  readonly text: string;
}

export interface IssueFigure {
  /** Theme code; its words are in language/words. */
  readonly theme: string;
  readonly dimension: DimensionCode;
  readonly problemClass: ProblemClass;
  readonly mentions: number;
  readonly customers: number;
  readonly mentionRate: number;
  readonly interval: Interval | null;
  readonly rootCauseRequired: boolean;
  readonly keyImprovement: boolean;
  /** Mean overall score of those who mention it, and of those who do not. */
  readonly meanWith: number | null;
  readonly meanWithout: number | null;
  /** Records of high priority among those that mention it. */
  readonly highPriority: number;
  /** The attribute value in which it is mentioned most above the rest, when a test says so. */
  readonly concentrated: {
    readonly attribute: string;
    readonly value: string;
    readonly rate: number;
    readonly otherRate: number;
    readonly n: number;
    readonly pAdjusted: number;
  } | null;
  readonly quotes: readonly Quote[];
}
