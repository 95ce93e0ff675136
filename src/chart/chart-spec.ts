/**
 * What a chart shows, free of any drawing library and of any language: every word comes in.
 * Screen, DOCX, PDF and HTML draw from the same spec.
 */
export type ChartSpec =
  RadarChart | BarChart | DistributionChart | HeatMap | TrendChart | ImportancePerformanceMap | ParetoChart;

/** `score`: 1–5 with two decimals; `share`: 0–1 shown as a percentage; `count`: whole numbers; `points`: −100…100. */
export type ChartUnit = "score" | "share" | "count" | "points";

export type Interval = readonly [low: number, high: number];

export interface RadarChart {
  readonly kind: "radar";
  readonly axes: readonly { readonly label: string; readonly weak: boolean }[];
  readonly low: number;
  readonly high: number;
  /** The first series is the one spoken about; later ones stand behind it. A null is a value not known. */
  readonly series: readonly { readonly label: string; readonly values: readonly (number | null)[] }[];
}

/** Horizontal bars, first item on top. */
export interface BarChart {
  readonly kind: "bars";
  readonly unit: ChartUnit;
  readonly low: number;
  readonly high: number;
  readonly items: readonly BarItem[];
  readonly reference?: { readonly value: number; readonly label: string };
}

export interface BarItem {
  readonly label: string;
  readonly value: number;
  readonly interval?: Interval;
  readonly n?: number;
  /** `weak` is drawn in the accent colour, `small` (sample too small) hatched or pale. */
  readonly tone: "plain" | "weak" | "small";
}

/** One stacked 100 % bar per row; shares in the order of `grades`. */
export interface DistributionChart {
  readonly kind: "distribution";
  /** Best grade first; `grade` 5–1 picks the colour. */
  readonly grades: readonly { readonly grade: 1 | 2 | 3 | 4 | 5; readonly label: string }[];
  readonly rows: readonly {
    readonly label: string;
    readonly n: number;
    readonly shares: readonly number[];
  }[];
}

export interface HeatMap {
  readonly kind: "heat-map";
  readonly unit: ChartUnit;
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly label: string;
    readonly group: string;
    readonly cells: readonly HeatCell[];
  }[];
  /** Values at which the colour scale is coldest (worst) and warmest (best). */
  readonly low: number;
  readonly high: number;
}

export interface HeatCell {
  readonly value: number | null;
  readonly n: number;
  /** False: below the sample guard, drawn hatched or pale. */
  readonly enough: boolean;
  /** True: belongs to a difference that stood the test, drawn outlined. */
  readonly significant: boolean;
}

export interface TrendChart {
  readonly kind: "trend";
  readonly unit: ChartUnit;
  readonly low: number;
  readonly high: number;
  readonly points: readonly {
    readonly label: string;
    readonly value: number | null;
    readonly interval?: Interval;
    readonly n: number;
    readonly enough: boolean;
  }[];
  /** Index of the first point after a change that stood its test. */
  readonly changeAt?: number;
  readonly changeLabel?: string;
}

export interface ImportancePerformanceMap {
  readonly kind: "importance-performance";
  /** x: mean score 1–5; y: share of relative importance 0–1. */
  readonly points: readonly {
    readonly label: string;
    readonly performance: number;
    readonly importance: number;
  }[];
  readonly split: { readonly performance: number; readonly importance: number };
  readonly axisLabels: { readonly performance: string; readonly importance: string };
  readonly quadrants: {
    readonly improveFirst: string;
    readonly keepUp: string;
    readonly watch: string;
    readonly maintain: string;
  };
}

/** Bars by count, falling; a line of the running share. */
export interface ParetoChart {
  readonly kind: "pareto";
  readonly items: readonly { readonly label: string; readonly count: number; readonly cumulative: number }[];
  readonly axisLabels: { readonly count: string; readonly cumulative: string };
}
