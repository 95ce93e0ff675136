/** Most of each; also in the published JSON Schema where that can say it. */
export const LIMITS = {
  pages: 50,
  /** In the whole survey. */
  questions: 200,
  options: 100,
  rows: 50,
  hiddenFields: 30,
  quotas: 20,
  cells: 100,
  /** Of one condition. */
  comparisons: 60,
  conditionDepth: 8,
  conditionValues: 100,
  blanks: 20,
  /** Characters. */
  title: 200,
  text: 2000,
  label: 300,
  notice: 4000,
  value: 200,
  answerText: 10_000,
  number: 1e12,
  decimals: 6,
} as const;

/** Codes of questions, pages, hidden fields, quotas: usable as form field and as CSV column, so no dot and no `_` in front. */
export const CODE_PATTERN = "^[A-Za-z][A-Za-z0-9_]{0,31}$";
/** Codes of options, rows and cells, which only ever stand after another code. */
export const PART_CODE_PATTERN = "^[A-Za-z0-9][A-Za-z0-9_-]{0,31}$";
export const INDICATOR_PATTERN = "^[a-z][a-z0-9-]{0,47}$";
/** Names of customer fields, custom ones as `attributes.CODE`. */
export const CUSTOMER_FIELD_PATTERN = "^(attributes\\.)?[A-Za-z][A-Za-z0-9_]{0,63}$";
export const DAY_PATTERN = "^\\d{4}-\\d{2}-\\d{2}$";
