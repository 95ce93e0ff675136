import { feedbackReceived } from "./templates/feedback-received.ts";
import { feedbackReply } from "./templates/feedback-reply.ts";
import { feedbackSendingFailed } from "./templates/feedback-sending-failed.ts";
import { feedbackSurvey } from "./templates/feedback-survey.ts";

/** Kinds of message to the customers of cases, and of their failure. */
export const FEEDBACK_CUSTOMER_TEMPLATES = {
  "feedback-received": feedbackReceived,
  "feedback-reply": feedbackReply,
  "feedback-survey": feedbackSurvey,
  "feedback-sending-failed": feedbackSendingFailed,
} as const;
