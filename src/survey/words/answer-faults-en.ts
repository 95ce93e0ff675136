import type { answerFaultsZh } from "./answer-faults-zh.ts";

type Details = Readonly<Record<string, string | number>>;

/** What the customer reads beside a question that needs mending. */
export const answerFaultsEn: Readonly<Record<keyof typeof answerFaultsZh, (details: Details) => string>> = {
  required: () => "Please answer this question.",
  "wrong-type": () => "This answer cannot be read. Please enter it again.",
  "out-of-range": ({ min, max }) => `Please enter a value from ${min} to ${max}.`,
  "too-many-decimals": ({ decimals }) =>
    Number(decimals) === 0 ? "Please enter a whole number." : `Please use at most ${decimals} decimals.`,
  "unknown-option": () => "This option is no longer offered. Please choose again.",
  "exclusive-option": () => "This option stands alone. Please keep either it or the others.",
  "too-few-choices": ({ min }) => `Please choose at least ${min}.`,
  "too-many-choices": ({ max }) => `Please choose at most ${max}.`,
  "unknown-row": () => "The answer names an item this question does not have. Please reload the page.",
  "text-too-short": ({ min }) => `Please write at least ${min} characters.`,
  "text-too-long": ({ max }) => `Please write at most ${max} characters.`,
  "not-a-day": () => "Please enter a real date such as 2026-03-11.",
  "not-a-phone": () => "Please enter a phone number such as +86 10 0000 0000.",
  "unknown-question": () => "The answers name a question this survey does not have. Please reload the page.",
  "too-many-answers": ({ max }) => `At most ${max} answers can be sent at once. Please reload the page.`,
};
