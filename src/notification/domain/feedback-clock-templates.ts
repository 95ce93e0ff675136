import { feedbackDeadlineNear } from "./templates/feedback-deadline-near.ts";
import { feedbackDeadlinePassed } from "./templates/feedback-deadline-passed.ts";
import { feedbackDeadlines } from "./templates/feedback-deadlines.ts";
import { feedbackPauseOver } from "./templates/feedback-pause-over.ts";
import { feedbackColleagueAway } from "./templates/feedback-colleague-away.ts";
import { feedbackHandedOver } from "./templates/feedback-handed-over.ts";
import { feedbackWithoutHandler } from "./templates/feedback-without-handler.ts";
import { feedbackDepartmentClosed } from "./templates/feedback-department-closed.ts";

/** Kinds of message about deadlines, and about who stands in for whom. */
export const FEEDBACK_CLOCK_TEMPLATES = {
  "feedback-deadline-near": feedbackDeadlineNear,
  "feedback-deadline-passed": feedbackDeadlinePassed,
  "feedback-deadlines": feedbackDeadlines,
  "feedback-pause-over": feedbackPauseOver,
  "feedback-colleague-away": feedbackColleagueAway,
  "feedback-handed-over": feedbackHandedOver,
  "feedback-without-handler": feedbackWithoutHandler,
  "feedback-department-closed": feedbackDepartmentClosed,
} as const;
