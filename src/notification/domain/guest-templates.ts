import {
  feedbackCardAccepted,
  feedbackCardDeclined,
  feedbackCardPlanned,
  feedbackCardProgress,
  feedbackCardDone,
  feedbackCardChecked,
} from "./templates/feedback-card-told.ts";
import { feedbackTaskCard } from "./templates/feedback-task-card.ts";

/** Kinds of message to and about guests without an account. */
export const GUEST_TEMPLATES = {
  "feedback-task-card": feedbackTaskCard,
  "feedback-card-accepted": feedbackCardAccepted,
  "feedback-card-declined": feedbackCardDeclined,
  "feedback-card-planned": feedbackCardPlanned,
  "feedback-card-progress": feedbackCardProgress,
  "feedback-card-done": feedbackCardDone,
  "feedback-card-checked": feedbackCardChecked,
} as const;
