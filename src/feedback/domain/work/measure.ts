/** What a measure is; the first ones are for this customer, the later ones against repetition. */
export const MEASURE_KINDS = [
  "apology",
  "rework",
  "exchange",
  "refund",
  "compensation",
  "explanation",
  "process",
  "training",
  "design",
  "other",
] as const;
export type MeasureKind = (typeof MEASURE_KINDS)[number];
