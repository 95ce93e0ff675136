import type { replyLetterFailuresZh } from "./reply-letter-failures-zh.ts";

const PARTS: Readonly<Record<string, string>> = {
  title: "title",
  addressee: "addressee",
  facts: "facts found",
  measures: "measures taken",
  result: "result",
  signer: "signer",
};

/** Sentences for failures of reply letters. */
export const replyLetterFailuresEn: typeof replyLetterFailuresZh = {
  "feedback-letter-not-external": () =>
    "This case did not come from an authority or marketplace; it needs no reply letter.",
  "conflict-feedback-letter-merged": () =>
    "This case was merged into another. Reply in the one that goes on.",
  "conflict-feedback-letter-open": () =>
    "This case has a letter that was not sent. Go on with that one, or give it up first.",
  "conflict-feedback-letter-changed": () =>
    "Somebody else just changed this letter. Refresh, look again, and repeat what you wanted to do.",
  "conflict-feedback-letter-frozen": () =>
    "The letter is approved or given up, so it cannot be changed. To correct it, give it up and write another.",
  "feedback-letter-incomplete": ({ part }) =>
    `The part “${PARTS[String(part)] ?? String(part)}” is empty. Fill it in, then approve.`,
  "forbidden-feedback-letter-own": () =>
    "Who wrote a letter does not approve it. Ask another after-sales manager or an administrator.",
  "conflict-feedback-letter-unapproved": () =>
    "The letter is not approved, or was sent already. Refresh to see where it stands.",
  "feedback-letter-sent-later": () => "The day of dispatch lies after today. Check it.",
  "feedback-letter-sent-early": ({ day }) =>
    `The day of dispatch lies before the approval of ${day}. Check it.`,
  "conflict-feedback-letter-sent": () =>
    "The letter was sent or given up already. To add something, write another.",
};
