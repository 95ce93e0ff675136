import { feedbackCompensationProposed } from "./templates/feedback-compensation-proposed.ts";
import { feedbackCompensationApproved } from "./templates/feedback-compensation-approved.ts";
import { feedbackCompensationRefused } from "./templates/feedback-compensation-refused.ts";
import { feedbackResponsibilityDecided } from "./templates/feedback-responsibility-decided.ts";
import { feedbackResponsibilityAppealed } from "./templates/feedback-responsibility-appealed.ts";
import { feedbackResponsibilityRuled } from "./templates/feedback-responsibility-ruled.ts";

/** Kinds of message about compensations, and about who is held responsible. */
export const FEEDBACK_DECISION_TEMPLATES = {
  "feedback-compensation-proposed": feedbackCompensationProposed,
  "feedback-compensation-approved": feedbackCompensationApproved,
  "feedback-compensation-refused": feedbackCompensationRefused,
  "feedback-responsibility-decided": feedbackResponsibilityDecided,
  "feedback-responsibility-appealed": feedbackResponsibilityAppealed,
  "feedback-responsibility-ruled": feedbackResponsibilityRuled,
} as const;
