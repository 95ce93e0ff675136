import type { taskCardFailuresZh } from "./task-card-failures-zh.ts";

/** Sentences for the failures of task cards. */
export const taskCardFailuresEn: typeof taskCardFailuresZh = {
  "feedback-card-contact": () => "Give a phone number or a mail address, or leave it empty.",
  "too-many-feedback-cards": ({ most }) =>
    `A case takes at most ${most} cards. Use a link that was sent before.`,
  "feedback-card-what": () => "Choose a measure, or say in the note what is to be done.",
  "feedback-card-measure": () => "This measure is done or no longer planned. Choose another one.",
  "feedback-card-no-mail-address": () =>
    "There is no mail address to send to. Add one, or copy the link and send it yourself.",
  "feedback-card-promised-past": () => "The promised day has passed. Choose another one.",
  "conflict-feedback-card-over": () => "This card is over. Reload to see how it stands now.",
  "forbidden-feedback-card-contact": () =>
    "You cannot see the customer's contact data and so cannot give it away. Ask a manager to send the card.",
  "forbidden-feedback-card-guest": () =>
    "This person took part in the work on this case, in this round or before, and cannot check it. Invite somebody else.",
};
