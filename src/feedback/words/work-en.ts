import type { workZh } from "./work-zh.ts";

type Details = Readonly<Record<string, string | number>>;

/** Sentences for the failures of the work on a case: measures, messages, files, check, calls. */
export const workEn: typeof workZh = {
  "feedback-closed": ({ number }: Details) =>
    `Case ${number} has ended and stays as it is. Leave a note, or open it again or register a new case if the customer still needs something.`,
  "feedback-colleague-unknown": () => "This colleague is unknown or has left. Choose another one.",
  "feedback-measure-before-receipt": ({ day }: Details) =>
    `The due date is before the case was received. Choose ${day} or later.`,
  "feedback-measure-checked-before-due": ({ day }: Details) =>
    `The check is dated before the measure is due. Choose ${day} or later.`,
  "feedback-measure-fixed": () =>
    "Short-term measures of this round are being checked, or the round is over; they stay as they are. Wait until the check sends the case back, or add measures in the next round.",
  "feedback-measure-last": () =>
    "A plan that was handed in keeps at least one short-term measure. Add another one first.",
  "feedback-measure-undone-why": () => "Say in the result why the measure is not done after all.",
  "conflict-feedback-measure-changed": () =>
    "Somebody has just changed this measure. Reload it, look it through and save again.",
  "feedback-measure-short": () =>
    "Short-term measures are confirmed by the result check; only long-term ones are judged here.",
  "feedback-measure-not-done": () => "This long-term measure is not done yet; it can be judged once it is.",
  "feedback-measure-too-early": ({ day }: Details) =>
    `This long-term measure is to be judged on ${day}. Change its check date first to do it earlier.`,
  "conflict-feedback-measure-judged": () =>
    "This long-term measure has been judged already. Reload to see how.",
  "feedback-message-before-receipt": () =>
    "This was said before the feedback was received. Check the date and the time zone.",
  "feedback-message-later": () => "This was said later than now. Check the date and the time zone.",
  "feedback-message-kind": () =>
    "Only what goes to the customer can be sent, tell the result or propose a solution. Choose “to the customer”.",
  "feedback-send-by-mail": () =>
    "Only e-mail and SMS can be sent from here; choose one of them, or only write it down.",
  "feedback-mail-not-set-up": () =>
    "No mail server is set up. Ask an administrator, or phone the customer and write that down.",
  "feedback-no-mail-address": ({ number }: Details) =>
    `Case ${number} has no mail address of the customer. Add one, or reach the customer otherwise and write that down.`,
  "feedback-check-lines": ({ count }: Details) =>
    `Judge each of the ${count} short-term measures of this round, and no others.`,
  "feedback-check-contradicts": () =>
    "A measure does not hold or the problem is not solved, so the check cannot pass. Send the case back and say why.",
  "feedback-call-satisfaction": () =>
    "Say how satisfied the customer is when the call was answered; leave it out when it was not.",
  "feedback-call-time": () =>
    "The call must have been made after the call-back began, and not later than now. Check the time.",
  "feedback-call-appointment": () =>
    "An appointment needs a time to come; no other outcome of a call has one.",
  "conflict-feedback-not-calling-back": () =>
    "The survey is sent while customers are called back, or after the case was closed without their word.",
  "too-large-feedback-file": ({ megabytes }: Details) =>
    `The file has more than ${megabytes} MB. Make the picture smaller or split the file.`,
  "too-many-feedback-files": ({ limit }: Details) =>
    `A case has at most ${limit} files. Take out some that are not needed first.`,
  "feedback-file-empty": ({ name }: Details) => `“${name}” is empty. Choose another file.`,
  "feedback-file-kind": ({ name }: Details) =>
    `“${name}” is not of a kind that can be added. Add pictures (JPG, PNG, WebP, GIF, HEIC), PDF, Word, Excel or PowerPoint without macros, TXT or CSV.`,
  "feedback-file-infected": ({ name }: Details) =>
    `A virus was found in “${name}”, and it was not kept. Check where it comes from and add a clean file.`,
};
