/** Every number a reader may argue about, in one place; the defaults are those of the domain's "Numbers". */
export interface FigureSettings {
  /** Weights of the grades 5, 4, 3, 2, 1 as fractions 0–1. */
  readonly weights: readonly [w5: number, w4: number, w3: number, w2: number, w1: number];
  /** What overall satisfaction is divided by: valid answers, or every customer called back. */
  readonly base: "valid" | "calledBack";
  /** A dimension whose mean is below this (1–5) is weak. */
  readonly weakBelow: number;
  /** Below this n a figure is marked "sample too small". */
  readonly minimumSample: number;
  /** Mention rate (0–1) from which a root-cause analysis is required. */
  readonly rootCauseShare: number;
  /** Customers with the same point from which it is a key improvement. */
  readonly keyImprovementCustomers: number;
  /** Level below which an adjusted p counts as a difference. */
  readonly significance: number;
  /** Questionnaires sent or calls made, if known: response rate. */
  readonly sent: number | null;
  /** Customers in scope, if known: coverage and finite-population correction. */
  readonly inScope: number | null;
  /** Customers in scope by attribute and value, if known. */
  readonly inScopeBy: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

export const DEFAULT_SETTINGS: FigureSettings = {
  weights: [1, 0.8, 0, 0, 0],
  base: "valid",
  weakBelow: 3.5,
  minimumSample: 30,
  rootCauseShare: 0.1,
  keyImprovementCustomers: 3,
  significance: 0.05,
  sent: null,
  inScope: null,
  inScopeBy: {},
};
