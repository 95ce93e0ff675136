import { smsFailuresEn } from "./sms-failures-en.ts";
import type { zh } from "./zh.ts";

type Details = Readonly<Record<string, string | number>>;

/** Sentences for the failures of notices, mails and background jobs: what is wrong, what to do. */
export const en: Readonly<Record<keyof typeof zh, (details: Details) => string>> = {
  ...smsFailuresEn,
  "template-empty": () =>
    "Subject and body must not be empty; fill them in, or choose “Back to the built-in wording”.",
  "template-subject-lines": () => "The subject is one line; remove its line breaks and tabs.",
  "template-too-long": ({ subject, body }) =>
    `The subject may have ${subject} characters and the body ${body}; shorten it.`,
  "template-placeholder-unknown": ({ placeholder, known }) =>
    `This message has no placeholder “{{${placeholder}}}”; use one of: ${known}.`,
  "template-placeholder-broken": () =>
    "The braces of a placeholder do not match; write {{name}}, with two braces on either side.",
  "template-placeholder-missing": ({ placeholder }) =>
    `The body lacks “{{${placeholder}}}”, without which the reader cannot go on; add it.`,
  "conflict-template-changed": () =>
    "Somebody has just changed this template; reload it and make your change to the new text.",
  "conflict-delivery-sent": () => "This mail has been sent already; it need not be sent again.",
  "conflict-delivery-queued": () => "This mail is waiting to be sent; look again in a moment.",
  "conflict-delivery-emptied": () =>
    "This mail held a link for one use and was emptied; invite again, or ask for a new password again.",
  "mail-address-missing": () => "Your account has no usable mail address; add one in your profile first.",
};
