import type {
  MailingAudience,
  MailingLanguage,
  MailingStatus,
  MailingWording,
  Reminder,
} from "../../domain/mailing/mailing.ts";
import type { MailingPlan } from "../../domain/mailing/check-mailing.ts";
import type { MailingRow } from "../../store/mailings.ts";

/** What a mailing's row says, read. */
export interface ReadMailing extends MailingPlan {
  readonly id: string;
  readonly surveyId: string;
  readonly status: MailingStatus;
  readonly audience: MailingAudience;
  readonly repeats: boolean;
}

/** Reads what the table holds as text and JSON; only this program writes it. */
export function planOf(row: MailingRow): ReadMailing {
  return {
    id: row.id,
    surveyId: row.survey_id,
    status: row.status as MailingStatus,
    audience: row.audience as MailingAudience,
    language: row.language as MailingLanguage,
    wording: row.wording as MailingWording,
    reminders: row.reminders as Reminder[],
    validDays: row.valid_days,
    repeats: row.repeats,
  };
}
