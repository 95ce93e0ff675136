import type { Work } from "../../../identity/service/work.ts";
import { enqueue } from "../../../platform/queue/enqueue.ts";
import type { MailingStatus } from "../../domain/mailing/mailing.ts";
import { holdCustomers } from "../../store/mailing-audience.ts";
import {
  lockDueRecipients,
  readNextMoment,
  readRemaining,
  type DueRow,
} from "../../store/mailing-recipients.ts";
import { lockMailingRow, updateMailingRow, type MailingRow } from "../../store/mailings.ts";
import { inviteCustomers } from "./invite-customers.ts";
import { advanceMailingJob } from "./mailing-job.ts";
import { remindCustomers } from "./remind-customers.ts";
import { openBatch } from "./sending-batch.ts";

/** Customers of one transaction: small, so that a stop takes effect soon. */
const BATCH = 50;

const OPEN: ReadonlySet<string> = new Set<MailingStatus>(["sending", "reminding", "sent"]);

/**
 * Does what is due of a mailing for at most 50 customers, all in the transaction of `work`: their mails stand in the
 * delivery log when it commits, and not before. The mailing is held meanwhile, so that two workers take turns.
 * Answers the instant of the next step, which may have come already; null: there is none.
 */
export async function advanceMailing(
  work: Work,
  { secret }: { readonly secret: string },
  mailingId: string,
): Promise<string | null> {
  const { tx, actor, now } = work;
  const row = await lockMailingRow(tx, actor.orgId, mailingId);
  if (row === undefined || !OPEN.has(row.status)) return null;
  const mailing = { id: mailingId, surveyId: row.survey_id };
  const due = await lockDueRecipients(tx, actor.orgId, mailing, { now, limit: BATCH });
  if (due.length > 0) await sendDue(work, secret, row, due);
  return settleMailing(work, row);
}

async function sendDue(work: Work, secret: string, row: MailingRow, due: readonly DueRow[]): Promise<void> {
  const batch = await openBatch(work, row, secret);
  await holdCustomers(
    work.tx,
    work.actor.orgId,
    due.map((one) => one.customer_id),
  );
  await inviteCustomers(
    work,
    batch,
    due.filter((one) => one.status === "waiting"),
  );
  await remindCustomers(
    work,
    batch,
    due.filter((one) => one.status === "invited"),
  );
}

/**
 * Sees how a held mailing stands after a step, and asks for the next. Answers the instant of it; null: there is none.
 */
export async function settleMailing(work: Work, row: MailingRow): Promise<string | null> {
  const { tx, actor, now } = work;
  const { orgId } = actor;
  const next = await readNextMoment(tx, orgId, row.id);
  const { waiting, expires } = await readRemaining(tx, orgId, row.id);
  const lives = expires !== null && Date.parse(expires) > Date.parse(now);
  const status = statusOf(waiting, next, lives);
  const nextStepAt = next ?? (lives ? expires : null);
  await updateMailingRow(tx, orgId, row.id, {
    status,
    next_step_at: nextStepAt,
    ended_at: status === "finished" ? now : null,
    updated_at: now,
  });
  if (nextStepAt !== null && Date.parse(nextStepAt) > Date.parse(now))
    await enqueue(
      tx,
      advanceMailingJob,
      { orgId, mailingId: row.id },
      { now, startAfter: nextStepAt, singletonKey: row.id },
    );
  return nextStepAt;
}

function statusOf(waiting: number, next: string | null, lives: boolean): MailingStatus {
  if (waiting > 0) return "sending";
  if (next !== null) return "reminding";
  return lives ? "sent" : "finished";
}
