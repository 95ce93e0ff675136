import { demand, newId, recordAct, type Work } from "../../../identity/service/work.ts";
import { Failure } from "../../../kit/failure.ts";
import { readWording } from "../../../notification/service/read-wording.ts";
import { MAIL_TEMPLATES } from "../../domain/mailing/check-mailing.ts";
import {
  NEW_MAILING,
  type MailingAudience,
  type MailingLanguage,
  type MailingWording,
  type Reminder,
} from "../../domain/mailing/mailing.ts";
import { mayEditSurveys } from "../../domain/permissions.ts";
import {
  deleteMailingRow,
  insertMailingRow,
  updateMailingRow,
  type MailingKey,
} from "../../store/mailings.ts";
import { requireSurvey } from "../require-survey.ts";
import type { MailingSettings } from "./mailing-settings.ts";
import { presentMailing } from "./present-mailings.ts";
import { holdDraft, requireMailing } from "./require-mailing.ts";

/** What of a draft can be changed; absent stays. */
export interface MailingChange {
  readonly name?: string | undefined;
  readonly audience?: MailingAudience | undefined;
  readonly language?: MailingLanguage | undefined;
  readonly wording?: MailingWording | undefined;
  readonly reminders?: readonly Reminder[] | undefined;
  readonly validDays?: number | undefined;
  readonly repeats?: boolean | undefined;
}

/**
 * A draft of a mailing in the organization's words for invitations and reminders; nobody is chosen yet.
 * @throws Failure `not-found` | `conflict-survey-archived`
 */
export async function createMailing(
  work: Work,
  settings: MailingSettings,
  surveyId: string,
  { name }: { readonly name: string },
) {
  const { tx, actor, now } = work;
  demand(mayEditSurveys(actor));
  const survey = await requireSurvey(work, surveyId);
  if (survey.status === "archived") throw new Failure("conflict-survey-archived");
  const id = newId();
  await insertMailingRow(tx, {
    org_id: actor.orgId,
    id,
    survey_id: surveyId,
    name,
    status: "draft",
    audience: JSON.stringify({ kind: "customers", customerIds: [] } satisfies MailingAudience),
    language: NEW_MAILING.language,
    wording: JSON.stringify(await ownWords(work)),
    valid_days: NEW_MAILING.validDays,
    reminders: JSON.stringify(NEW_MAILING.reminders),
    repeats: NEW_MAILING.repeats,
    created_by: actor.kind === "user" ? actor.id : null,
    created_at: now,
    updated_at: now,
  });
  await recordAct(work, {
    action: "survey-mailing.create",
    recordType: "survey",
    recordId: surveyId,
    recordLabel: survey.title,
    details: { mailingId: id },
  });
  return presentMailing(work, await requireMailing(work, { surveyId, id }), settings);
}

async function ownWords(work: Work): Promise<MailingWording> {
  const words = async (kind: keyof MailingWording) => ({
    zh: await readWording(work, MAIL_TEMPLATES[kind], "zh"),
    en: await readWording(work, MAIL_TEMPLATES[kind], "en"),
  });
  return { invitation: await words("invitation"), reminder: await words("reminder") };
}

/**
 * Changes a draft that is still at `revision`. What is wrong with its words is told when it is checked and sent, so
 * that half a draft can be kept.
 * @throws Failure `not-found` | `conflict-mailing-started` | `conflict-mailing-changed`
 */
export async function changeMailing(
  work: Work,
  settings: MailingSettings,
  key: MailingKey,
  { revision, ...change }: MailingChange & { readonly revision: number },
) {
  const { tx, actor, now } = work;
  demand(mayEditSurveys(actor));
  const row = await holdDraft(work, key);
  if (row.revision !== revision) throw new Failure("conflict-mailing-changed");
  const { audience, wording, reminders, validDays, ...plain } = change;
  await updateMailingRow(tx, actor.orgId, key.id, {
    ...withoutAbsent(plain),
    ...(audience && { audience: JSON.stringify(audience) }),
    ...(wording && { wording: JSON.stringify(wording) }),
    ...(reminders && { reminders: JSON.stringify(reminders) }),
    ...(validDays !== undefined && { valid_days: validDays }),
    revision: revision + 1,
    updated_at: now,
  });
  return presentMailing(work, await requireMailing(work, key), settings);
}

function withoutAbsent<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}

/** Drops a draft. @throws Failure `not-found` | `conflict-mailing-started` */
export async function removeMailing(work: Work, key: MailingKey): Promise<void> {
  const { tx, actor } = work;
  demand(mayEditSurveys(actor));
  await holdDraft(work, key);
  const survey = await requireSurvey(work, key.surveyId);
  await deleteMailingRow(tx, actor.orgId, key.id);
  await recordAct(work, {
    action: "survey-mailing.remove",
    recordType: "survey",
    recordId: key.surveyId,
    recordLabel: survey.title,
    details: { mailingId: key.id },
  });
}
