import { announce, demand, recordAct, type Work } from "../../../identity/service/work.ts";
import { Failure } from "../../../kit/failure.ts";
import { withdrawMails } from "../../../notification/service/queue-mail.ts";
import { enqueue } from "../../../platform/queue/enqueue.ts";
import { checkMailing } from "../../domain/mailing/check-mailing.ts";
import { isRunning } from "../../domain/mailing/mailing.ts";
import { SURVEY_EVENTS } from "../../domain/events.ts";
import { mayEditSurveys } from "../../domain/permissions.ts";
import { endRecipients, insertRecipientRows } from "../../store/mailing-recipients.ts";
import { updateMailingRow, type MailingKey } from "../../store/mailings.ts";
import { listPendingDeliveries } from "../../store/survey-contacts.ts";
import { requireSurvey } from "../require-survey.ts";
import { chooseCustomers } from "./choose-customers.ts";
import { advanceMailingJob } from "./mailing-job.ts";
import { planOf } from "./mailing-plan.ts";
import type { MailingSettings } from "./mailing-settings.ts";
import { presentMailing } from "./present-mailings.ts";
import { holdDraft, holdMailing, requireMailing } from "./require-mailing.ts";

/**
 * Begins to send a draft that is still at `revision`: whoever its audience means now is put down, and a job sends in
 * small batches, judging each customer once more. A second call finds no draft any more.
 * @throws Failure `not-found` | `conflict-mailing-started` | `conflict-mailing-changed` |
 *   `conflict-survey-not-published` | `conflict-no-mail-server` | `mailing-nobody`, and those of `checkMailing` and
 *   `chooseCustomers`
 */
export async function startMailing(
  work: Work,
  settings: MailingSettings,
  key: MailingKey,
  { revision }: { readonly revision: number },
) {
  const { tx, actor, now } = work;
  demand(mayEditSurveys(actor));
  const row = await holdDraft(work, key);
  if (row.revision !== revision) throw new Failure("conflict-mailing-changed");
  const survey = await requireSurvey(work, key.surveyId);
  if (survey.status !== "published") throw new Failure("conflict-survey-not-published");
  if (!settings.mailConfigured) throw new Failure("conflict-no-mail-server");
  const plan = planOf(row);
  checkMailing(plan);
  const customerIds = await chooseCustomers(work, plan.audience);
  if (customerIds.length === 0) throw new Failure("mailing-nobody");
  await insertRecipientRows(tx, actor.orgId, { mailingId: key.id, customerIds, now });
  await updateMailingRow(tx, actor.orgId, key.id, {
    status: "sending",
    revision: revision + 1,
    started_by: actor.kind === "user" ? actor.id : null,
    started_at: now,
    next_step_at: now,
    updated_at: now,
  });
  await enqueue(
    tx,
    advanceMailingJob,
    { orgId: actor.orgId, mailingId: key.id },
    { now, singletonKey: key.id },
  );
  await recordAct(work, {
    action: "survey-mailing.send",
    recordType: "survey",
    recordId: key.surveyId,
    recordLabel: survey.title,
    details: { mailingId: key.id, chosen: customerIds.length },
  });
  await announce(work, SURVEY_EVENTS.mailingStarted, { mailingId: key.id, surveyId: key.surveyId });
  return presentMailing(work, await requireMailing(work, key), settings);
}

/**
 * Stops a mailing for good after the batch under way: nobody else is invited or reminded, and mails that wait for the
 * mail server are taken back. Links that went out can still be answered.
 * @throws Failure `not-found` | `conflict-mailing-not-running`
 */
export async function stopMailing(work: Work, settings: MailingSettings, key: MailingKey) {
  const { tx, actor, now } = work;
  demand(mayEditSurveys(actor));
  const row = await holdMailing(work, key);
  if (!isRunning(planOf(row).status)) throw new Failure("conflict-mailing-not-running");
  await endRecipients(tx, actor.orgId, key.id);
  const pending = await listPendingDeliveries(tx, actor.orgId, { mailingId: key.id });
  const withdrawn = await withdrawMails(work, pending);
  await updateMailingRow(tx, actor.orgId, key.id, {
    status: "stopped",
    next_step_at: null,
    ended_at: now,
    updated_at: now,
  });
  const survey = await requireSurvey(work, key.surveyId);
  await recordAct(work, {
    action: "survey-mailing.stop",
    recordType: "survey",
    recordId: key.surveyId,
    recordLabel: survey.title,
    details: { mailingId: key.id, withdrawn: withdrawn.length },
  });
  return presentMailing(work, await requireMailing(work, key), settings);
}
