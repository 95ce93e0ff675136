import { mailingRefusalsEn } from "./mailing-refusals-en.ts";
import type { mailingFaultsZh } from "./mailing-faults-zh.ts";

type Details = Readonly<Record<string, string | number>>;
type Sentence = (details: Details) => string;

/** Sentences for the failures of mailings. */
export const mailingFaultsEn: Record<keyof typeof mailingFaultsZh, Sentence> = {
  "conflict-mailing-started": () => "This mailing has begun and cannot be changed. Make a new one instead.",
  "conflict-mailing-changed": () => "Somebody else changed this mailing. Reload, check and try again.",
  "conflict-mailing-not-running": () =>
    "This mailing is neither sending nor reminding. Reload to see how it stands.",
  "conflict-mailing-ended": () => "This mailing was not sent yet or was stopped. Make a new one instead.",
  "conflict-mailing-answered": () => "This customer has answered; no further mail is needed.",
  "conflict-mailing-mail-waiting": () => "The last mail is still waiting to be sent. Look again later.",
  "too-many-mailing-mails": ({ hours }) =>
    `The last mail arrived. Please leave ${hours} hours before writing to the same customer again.`,
  "mailing-recipient-refused": ({ reason }: Details) =>
    `Nothing can be sent to this customer: ${(mailingRefusalsEn as Readonly<Record<string, string>>)[String(reason)] ?? reason}. Check the customer's record first.`,
  "conflict-no-mail-server": () =>
    "No mail server is set. Ask an administrator to set the environment variable SMTP_URL and restart, then send from here.",
  "mailing-nobody": () => "Nobody is chosen, or the segment is empty. Choose again in the step “Recipients”.",
  "mailing-audience-too-large": ({ most }) =>
    `The segment has more than ${most} customers, too many for one mailing. Narrow it and send in parts.`,
  "mailing-segment-gone": () => "The segment chosen was removed. Choose again in the step “Recipients”.",
  "mailing-reminder-order": () =>
    "Each reminder has to come more days after the invitation than the one before.",
  "mailing-reminder-after-expiry": ({ days, validDays }) =>
    `On day ${days} the link has run out (valid ${validDays} days). Remind earlier or make the link last longer.`,
};
