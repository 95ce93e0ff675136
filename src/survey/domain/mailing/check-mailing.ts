import { Failure } from "../../../kit/failure.ts";
import { checkWording } from "../../../notification/domain/check-wording.ts";
import { TEMPLATES } from "../../../notification/domain/template-list.ts";
import {
  languagesOf,
  MAIL_KINDS,
  type MailingLanguage,
  type MailingWording,
  type MailKind,
  type Reminder,
} from "./mailing.ts";

/** Built-in wording and blanks of each kind of mail. */
export const MAIL_TEMPLATES = {
  invitation: "survey-invitation",
  reminder: "survey-reminder",
} as const satisfies Record<MailKind, string>;

/** What has to be right before a mailing is sent. */
export interface MailingPlan {
  readonly language: MailingLanguage;
  readonly wording: MailingWording;
  readonly reminders: readonly Reminder[];
  readonly validDays: number;
}

/**
 * Checks words and reminders of a mailing.
 * @throws Failure `mailing-reminder-order`, `mailing-reminder-after-expiry` {days, validDays}, and those of
 *   `checkWording`
 */
export function checkMailing({ language, wording, reminders, validDays }: MailingPlan): void {
  for (const [i, { afterDays }] of reminders.entries()) {
    const before = reminders[i - 1];
    if (before && before.afterDays >= afterDays) throw new Failure("mailing-reminder-order");
    if (afterDays >= validDays)
      throw new Failure("mailing-reminder-after-expiry", { days: afterDays, validDays });
  }
  for (const kind of MAIL_KINDS) {
    if (kind === "reminder" && reminders.length === 0) continue;
    for (const one of languagesOf(language))
      checkWording(TEMPLATES[MAIL_TEMPLATES[kind]], wording[kind][one]);
  }
}
