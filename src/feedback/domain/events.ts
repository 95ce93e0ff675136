/** Events of this module; payloads hold ids and codes only. */
export const FEEDBACK_EVENTS = {
  /** {feedbackId} */
  registered: "feedback.registered",
  /** {feedbackId, eventId, act, from, to, round}: a step of the life was taken. */
  stepTaken: "feedback.step-taken",
  /** {feedbackId, messageId} */
  messageAdded: "feedback.message-added",
} as const;
