import {
  DEFAULT_KEY_IMPROVEMENT_CUSTOMERS,
  DEFAULT_ROOT_CAUSE_SHARE,
} from "../../kit/measures/mention-rules.ts";
import {
  DEFAULT_SATISFACTION_WEIGHTS,
  type SatisfactionWeights,
} from "../../kit/measures/overall-satisfaction.ts";
import { DEFAULT_MINIMUM_SAMPLE } from "../../kit/measures/sample-guard.ts";
import { DEFAULT_WEAK_BELOW } from "../../kit/measures/weak-dimension.ts";

/** Every number a reader may argue about, in one place; the defaults are those of the domain's "Numbers". */
export interface FigureSettings {
  /** Weights of the grades 5, 4, 3, 2, 1 as fractions 0–1. */
  readonly weights: SatisfactionWeights;
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
  weights: DEFAULT_SATISFACTION_WEIGHTS,
  base: "valid",
  weakBelow: DEFAULT_WEAK_BELOW,
  minimumSample: DEFAULT_MINIMUM_SAMPLE,
  rootCauseShare: DEFAULT_ROOT_CAUSE_SHARE,
  keyImprovementCustomers: DEFAULT_KEY_IMPROVEMENT_CUSTOMERS,
  significance: 0.05,
  sent: null,
  inScope: null,
  inScopeBy: {},
};
