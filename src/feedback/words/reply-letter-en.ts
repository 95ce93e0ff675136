import type { ReplyLetterWords } from "./reply-letter-zh.ts";

/** Words of the reply letter itself, in English. */
export const replyLetterEn: ReplyLetterWords = {
  matters: { complaint: "complaint", suggestion: "suggestion", praise: "praise", other: "request" },
  title: (number, matter) => `Reply to ${matter} No. ${number}`,
  number: (year, caseNumber) => `Our reference: ${year}/${caseNumber}`,
  opening: (number, received, due) =>
    `We received your case No. ${number} on ${received}${due === "" ? "" : `, with a reply asked for by ${due}`}. We looked into it at once, and reply as follows.`,
  said: (words) => `What was reported: ${words}`,
  subject: (product, order) =>
    [product && `Product: ${product}`, order && `Order number: ${order}`].filter(Boolean).join("; "),
  found: (cause) => `What we found: ${cause}`,
  done: (place, day, text, result) =>
    `${place}. ${text}${day === "" ? "" : `, done on ${day}`}${result === "" ? "" : ` (${result})`}`,
  planned: (place, day, text) => `${place}. For the long term${day === "" ? "" : ` (by ${day})`}: ${text}`,
  results: {
    told: (day) => `The person concerned was told of the result on ${day}.`,
    satisfied: "When we called back, they were satisfied with it.",
    unreached: "We called back several times and could not reach them.",
    unresolved: "We have not come to an agreement with them yet, and go on talking.",
  },
  staff: "our staff",
  handledBy: (name) => `Handled by: ${name}`,
  closing: "We thank you for your attention to our work, and remain at your disposal for questions.",
  day: (year, month, day) =>
    Temporal.PlainDate.from({ year, month, day }).toLocaleString("en-GB", {
      day: "numeric",
      month: "long",
      year: "numeric",
    }),
  stop: ".",
  clock: (platform) => `the reply to ${platform || "the authority"}`,
  sheet: {
    addressee: (name) => `To: ${name}`,
    parts: { facts: "1. Facts found", measures: "2. Measures taken", result: "3. Result" },
    seal: "(signature and seal)",
    contact: (contact) => `Contact: ${contact}`,
    draft: (version) => `Draft, version ${version}: not approved, not to be sent`,
    page: "{page}",
  },
};
