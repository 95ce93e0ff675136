import type { exchangeFaultsZh } from "./exchange-faults-zh.ts";

type Details = Readonly<Record<string, string | number>>;

/** Why a row of an uploaded sheet is not taken, and what to do. */
export const exchangeFaultsEn: Readonly<Record<keyof typeof exchangeFaultsZh, (details: Details) => string>> =
  {
    required: ({ question }) => `Question ${question} needs an answer: fill it in and upload again`,
    "wrong-type": () => "This answer cannot be understood: use the values or words of the codebook",
    "out-of-range": ({ min, max }) => `Has to lie between ${min} and ${max}`,
    "too-many-decimals": ({ decimals }) =>
      Number(decimals) === 0 ? "Has to be a whole number" : `At most ${decimals} decimals`,
    "unknown-option": ({ option }) =>
      `This question has no option “${option}”: use a code or the words of the codebook`,
    "exclusive-option": () => "One of the options cannot be chosen together with others: keep one",
    "too-few-choices": ({ min }) => `Choose at least ${min}`,
    "too-many-choices": ({ max }) => `Choose at most ${max}`,
    "unknown-row": ({ row }) =>
      `This version of the survey has no row “${row}”: check the version or leave the column out`,
    "text-too-short": ({ min }) => `At least ${min} characters`,
    "text-too-long": ({ max }) => `Longer than ${max} characters: shorten it`,
    "not-a-day": () => "Has to be a real day, such as 2026-03-11",
    "not-a-phone": () => "Has to be a phone number, such as 13800000000 or 010-00000000",
    "unknown-question": ({ question }) =>
      `This version of the survey has no question ${question}: check the version or leave the column out`,
    "too-many-answers": ({ max }) => `At most ${max} answers a row`,
    "formula-without-result": () => "The cell is a formula without a result: write the content itself",
    "not-chosen-or-not": () => "Write 1 for chosen and 0 for not chosen",
    "other-not-chosen": () => "There are words beside “other”, but “other” is not chosen",
    "id-too-long": ({ max }) => `Longer than ${max} characters: shorten it`,
    "id-taken": () => "This id belongs to a response of another survey: use another",
    "version-unknown": () =>
      "The survey has no such version; if the file comes from another survey, leave the version column out",
    "channel-unknown": () => "Unknown channel: use paper, phone, interview, link and the like",
    "language-unknown": () => "The language has to be zh or en",
    "time-unreadable": () => "This time cannot be understood: write it as 2026-03-11 10:30",
    "time-in-future": () => "This time lies ahead: check it",
    "seconds-unreadable": () => "Has to be a whole number of seconds",
    "customer-unknown": () =>
      "There is no such customer: check it, import customers first, or leave the column out",
    "customer-ambiguous": () => "Several customers have this name: use the customer number",
    "customer-missing": () => "This survey has to know who answers: give the customer's number or name",
    "contact-masked": () =>
      "the file hides this contact data (*), and it is required here; have the file exported by somebody who may see contact data, or fill it in",
    "hidden-unreadable": () => "This value of a hidden field cannot be understood",
    "nothing-answered": () => "The row has no answer at all",
    "quota-full": () => "Its quota is full",
  };
