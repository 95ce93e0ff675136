/**
 * Shares that tell how cases are handled (1-domain, Operational; 2-capabilities, C11). Each has a base of cases in a
 * period, and those of them that count.
 */
export const SHARE_FIGURES = [
  /** Runs of a stage's clock that fell due in the period (or ended earlier); kept in time. */
  "on_time",
  /** Cases that ended for the first time in the period; reopened since. */
  "reopened",
  /** Cases that ended in the period, praise apart; solved at the first contact. */
  "first_contact",
  /** Handled cases whose customer was reached by call-back in the period; satisfied at the last word. */
  "satisfied",
  /** Customers who complained in the period; with two complaints or more about the same type of problem. */
  "repeat",
  /** Customers called back in the period who were uneasy or upset before; calmer at the end of the last such call. */
  "calmed",
] as const;
export type ShareFigure = (typeof SHARE_FIGURES)[number];
