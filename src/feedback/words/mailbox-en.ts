import { mailboxTroubleEn } from "./mailbox-trouble-en.ts";
import type { mailboxZh } from "./mailbox-zh.ts";

const { "disk-full": _diskFull, ...trouble } = mailboxTroubleEn;

/** Sentences for the failures of mailboxes. */
export const mailboxEn: typeof mailboxZh = {
  ...trouble,
  "mailbox-target-missing": () =>
    "Name the folder to move mails to; it must be another than the one that is read.",
  "mailbox-password-needed": () =>
    "With another server, port, user or encryption the password has to be typed again.",
  "conflict-mailbox-address": ({ address }) =>
    `This folder of ${address} is read already. Change that mailbox, or choose another folder.`,
  "conflict-mailbox-changed": () => "Somebody has just changed this mailbox. Reload, then change it.",
  "too-many-mailboxes": ({ most }) => `At most ${most} mailboxes can be added. Remove one that is not used.`,
};
