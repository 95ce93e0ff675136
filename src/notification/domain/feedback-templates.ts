import { FEEDBACK_CLOCK_TEMPLATES } from "./feedback-clock-templates.ts";
import { FEEDBACK_CUSTOMER_TEMPLATES } from "./feedback-customer-templates.ts";
import { FEEDBACK_DECISION_TEMPLATES } from "./feedback-decision-templates.ts";
import { GUEST_TEMPLATES } from "./guest-templates.ts";
import { feedbackChecksDue } from "./templates/feedback-checks-due.ts";
import { feedbackMention } from "./templates/feedback-mention.ts";
import { feedbackMilestone } from "./templates/feedback-milestone.ts";
import { feedbackWaits } from "./templates/feedback-waits.ts";
import { feedbackYours } from "./templates/feedback-yours.ts";
import { mailboxDown } from "./templates/mailbox-down.ts";

/** Kinds of message about cases. */
export const FEEDBACK_TEMPLATES = {
  "feedback-yours": feedbackYours,
  "feedback-waits": feedbackWaits,
  "feedback-milestone": feedbackMilestone,
  "feedback-mention": feedbackMention,
  ...FEEDBACK_CLOCK_TEMPLATES,
  ...FEEDBACK_DECISION_TEMPLATES,
  "feedback-checks-due": feedbackChecksDue,
  ...GUEST_TEMPLATES,
  ...FEEDBACK_CUSTOMER_TEMPLATES,
  "mailbox-down": mailboxDown,
} as const;
