import { feedbackColleagueAway } from "./templates/feedback-colleague-away.ts";
import { feedbackDeadlineNear } from "./templates/feedback-deadline-near.ts";
import { feedbackDeadlinePassed } from "./templates/feedback-deadline-passed.ts";
import { feedbackDeadlines } from "./templates/feedback-deadlines.ts";
import { feedbackPauseOver } from "./templates/feedback-pause-over.ts";
import { feedbackHandedOver } from "./templates/feedback-handed-over.ts";
import { feedbackWithoutHandler } from "./templates/feedback-without-handler.ts";
import { feedbackDepartmentClosed } from "./templates/feedback-department-closed.ts";
import { feedbackCompensationProposed } from "./templates/feedback-compensation-proposed.ts";
import { feedbackCompensationApproved } from "./templates/feedback-compensation-approved.ts";
import { feedbackCompensationRefused } from "./templates/feedback-compensation-refused.ts";
import { feedbackMention } from "./templates/feedback-mention.ts";
import { feedbackReceived } from "./templates/feedback-received.ts";
import { feedbackReply } from "./templates/feedback-reply.ts";
import { mailboxDown } from "./templates/mailbox-down.ts";

/** Kinds of message about cases. */
export const FEEDBACK_TEMPLATES = {
  "feedback-colleague-away": feedbackColleagueAway,
  "feedback-deadline-near": feedbackDeadlineNear,
  "feedback-deadline-passed": feedbackDeadlinePassed,
  "feedback-deadlines": feedbackDeadlines,
  "feedback-pause-over": feedbackPauseOver,
  "feedback-handed-over": feedbackHandedOver,
  "feedback-without-handler": feedbackWithoutHandler,
  "feedback-department-closed": feedbackDepartmentClosed,
  "feedback-compensation-proposed": feedbackCompensationProposed,
  "feedback-compensation-approved": feedbackCompensationApproved,
  "feedback-compensation-refused": feedbackCompensationRefused,
  "feedback-mention": feedbackMention,
  "feedback-received": feedbackReceived,
  "feedback-reply": feedbackReply,
  "mailbox-down": mailboxDown,
} as const;
