import type { smsFailuresZh } from "./sms-failures-zh.ts";

type Details = Readonly<Record<string, string | number>>;

/** Sentences for the failures of what is sent to the customers of cases. */
export const smsFailuresEn = {
  "feedback-no-mobile": ({ number }: Details) =>
    `Case ${number} has no mobile number of its customer, so no SMS can be sent; add one, or use phone or e-mail.`,
  "feedback-sms-unwanted": ({ number }: Details) =>
    `The customer of case ${number} wants no SMS; use another way. If they changed their mind, note it with the customer first.`,
  "feedback-survey-unwanted": ({ number }: Details) =>
    `The customer of case ${number} wants no mail or no surveys; call back instead. If they changed their mind, note it with the customer first.`,
  "conflict-feedback-survey-sent": ({ number }: Details) =>
    `The survey of this round was sent for case ${number} already; the customer is not bothered again. One that could not be sent can be sent anew.`,
  "feedback-survey-how": () =>
    "Say by which way the link was passed on, for instance “forwarded to Ms Chen by WeChat”.",
} satisfies Record<keyof typeof smsFailuresZh, (details: Details) => string>;
