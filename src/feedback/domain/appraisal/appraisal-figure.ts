import type { ShareFigure } from "../figures/figure-name.ts";

/** Shares of the figures page that a month is appraised by. */
export const APPRAISED_SHARES = [
  "on_time",
  "reopened",
  "first_contact",
  "satisfied",
  "repeat",
] as const satisfies readonly ShareFigure[];
export type AppraisedShare = (typeof APPRAISED_SHARES)[number];

/** Numbers of an appraisal sheet beside the shares of the figures page. */
export const APPRAISAL_FIGURES = [
  /** Cases closed in the month, praise apart. */
  "closed",
  ...APPRAISED_SHARES,
  /** Grades 1–5 that customers gave the result of cases closed in the month. */
  "score",
  /** Cases closed in the month for which somebody is held responsible; those that are final count. */
  "responsible",
  /** Appeals about cases closed in the month; those that changed something count. */
  "appeals",
] as const;
export type AppraisalFigure = (typeof APPRAISAL_FIGURES)[number];

/** What figures are told of. */
export const APPRAISAL_GROUPS = ["all", "department", "person", "outlet", "provider", "technician"] as const;
export type AppraisalGroup = (typeof APPRAISAL_GROUPS)[number];
