import { getOrganization } from "../../../identity/service/get-organization.ts";
import type { Work } from "../../../identity/service/work.ts";
import type { SurveyDefinition } from "../../domain/definition/survey-definition.ts";
import type { ReminderClock } from "../../domain/mailing/reminder-times.ts";
import type { MailingRow } from "../../store/mailings.ts";
import { requireSurvey, requireVersion } from "../require-survey.ts";
import type { MailSource } from "./mail-to-customer.ts";
import { planOf } from "./mailing-plan.ts";
import { reminderClock } from "./reminder-clock.ts";

/** What every customer of a batch shares. */
export interface SendingBatch extends MailSource {
  readonly clock: ReminderClock;
  /** False: the survey was closed meanwhile. */
  readonly takesAnswers: boolean;
}

/** Reads what the mails of a mailing that was started are made from. */
export async function openBatch(work: Work, row: MailingRow, secret: string): Promise<SendingBatch> {
  const survey = await requireSurvey(work, row.survey_id);
  const version = await requireVersion(work, row.survey_id, survey.version ?? 0);
  const { name, timeZone } = await getOrganization(work);
  return {
    plan: planOf(row),
    organization: name,
    timeZone,
    definition: version.definition as SurveyDefinition,
    secret,
    clock: await reminderClock(work),
    takesAnswers: survey.status === "published",
  };
}
