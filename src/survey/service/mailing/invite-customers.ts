import { newId, type Work } from "../../../identity/service/work.ts";
import { nextReminder } from "../../domain/mailing/next-reminder.ts";
import { linkEnd } from "../../domain/mailing/reminder-times.ts";
import type { MailingRefusal } from "../../domain/mailing/mailing.ts";
import { insertLinkRows } from "../../store/links.ts";
import { updateRecipientRow, type RecipientRow } from "../../store/mailing-recipients.ts";
import { judgeAudience, obstacleOf, type JudgedCustomer } from "./judge-audience.ts";
import { mailToCustomer } from "./mail-to-customer.ts";
import type { SendingBatch } from "./sending-batch.ts";

/**
 * Gives each waiting customer a personal link and an invitation, unless something stands against it now, which is
 * then put down as the reason.
 */
export async function inviteCustomers(
  work: Work,
  batch: SendingBatch,
  waiting: readonly RecipientRow[],
): Promise<void> {
  const ids = waiting.map((one) => one.customer_id);
  for (const judged of await judgeAudience(work, batch.plan, ids)) {
    const refusal = batch.takesAnswers ? judged.refusal : "survey-closed";
    if (refusal === null) await invite(work, batch, judged);
    else await passOver(work, batch, judged, refusal);
  }
}

async function passOver(
  { tx, actor }: Work,
  { plan }: SendingBatch,
  judged: JudgedCustomer,
  refusal: MailingRefusal,
): Promise<void> {
  const { title, at } = obstacleOf(judged);
  const key = { mailingId: plan.id, customerId: judged.customerId };
  await updateRecipientRow(tx, actor.orgId, key, {
    status: "skipped",
    refusal,
    refusal_title: title,
    refusal_at: at,
    next_at: null,
  });
}

/** Sends the invitation to a customer against whom nothing stands. */
export async function invite(
  work: Work,
  batch: SendingBatch,
  { customerId, row }: JudgedCustomer,
): Promise<void> {
  const { tx, actor, now } = work;
  const { plan, clock } = batch;
  if (row === null || row.address === null) throw new Error(`customer ${customerId} cannot be written to`);
  const linkId = newId();
  const { expiresAt } = linkEnd(clock.timeZone, now, plan.validDays);
  await insertLinkRows(tx, [
    {
      org_id: actor.orgId,
      id: linkId,
      survey_id: plan.surveyId,
      kind: "personal",
      channel: "email",
      label: "",
      fields: "{}",
      customer_id: customerId,
      expires_at: expiresAt,
      created_by: actor.kind === "user" ? actor.id : null,
      created_at: now,
    },
  ]);
  const deliveryId = await mailToCustomer(work, batch, {
    kind: "invitation",
    contact: "invitation",
    customer: { ...row, address: row.address },
    linkId,
    expiresAt,
  });
  const recipient = { invitedAt: now, lastMailAt: now, reminded: 0, linkExpiresAt: expiresAt };
  const next = nextReminder(recipient, plan.reminders, clock, now);
  await updateRecipientRow(
    tx,
    actor.orgId,
    { mailingId: plan.id, customerId },
    {
      status: "invited",
      refusal: null,
      refusal_title: null,
      refusal_at: null,
      link_id: linkId,
      delivery_id: deliveryId,
      invited_at: now,
      last_mail_at: now,
      next_at: next.step === "wait" ? next.until : null,
    },
  );
}
