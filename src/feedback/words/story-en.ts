import type { storyZh } from "./story-zh.ts";

/** Sentences of a story proposed from a case. */
export const storyEn: typeof storyZh = {
  product: (product) => `Product: ${product}`,
  cause: (cause) => `Cause: ${cause}`,
  measure: (text, result) => `• ${text}${result === "" ? "" : ` (${result})`}`,
  score: (score) => `Satisfaction after handling: ${score} of 5.`,
  outcomes: {
    satisfied: "Called back, the customer was satisfied.",
    unreached: "The customer could not be reached for the call-back.",
    unresolved: "The problem could not be solved.",
    solved_at_first_contact: "Solved at the first contact.",
    praise: "The customer praised us.",
  },
};
