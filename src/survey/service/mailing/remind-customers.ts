import type { Work } from "../../../identity/service/work.ts";
import { nextReminder } from "../../domain/mailing/next-reminder.ts";
import type { MailingRefusal } from "../../domain/mailing/mailing.ts";
import { updateRecipientRow, type DueRow } from "../../store/mailing-recipients.ts";
import { judgeAudience, type JudgedCustomer } from "./judge-audience.ts";
import { mailToCustomer } from "./mail-to-customer.ts";
import type { SendingBatch } from "./sending-batch.ts";

/**
 * Reminds invited customers whose moment has come, but nobody who answered, took consent back or was marked since,
 * and nobody whose link is good no longer.
 */
export async function remindCustomers(
  work: Work,
  batch: SendingBatch,
  due: readonly DueRow[],
): Promise<void> {
  const ids = due.map((one) => one.customer_id);
  const judged = new Map((await judgeAudience(work, batch.plan, ids)).map((one) => [one.customerId, one]));
  for (const recipient of due) {
    const customer = judged.get(recipient.customer_id);
    if (customer) await remind(work, batch, recipient, customer);
  }
}

async function remind(
  work: Work,
  batch: SendingBatch,
  recipient: DueRow,
  customer: JudgedCustomer,
): Promise<void> {
  const { plan } = batch;
  const put = (values: Parameters<typeof updateRecipientRow>[3]) =>
    updateRecipientRow(
      work.tx,
      work.actor.orgId,
      { mailingId: plan.id, customerId: recipient.customer_id },
      values,
    );
  if (recipient.has_answered) {
    await put({ status: "answered", answered_at: work.now, next_at: null });
    return;
  }
  const refusal = standsAgainst(work, batch, recipient, customer);
  if (refusal !== null) {
    await put({ refusal, refusal_title: null, refusal_at: work.now, next_at: null });
    return;
  }
  const place = placeOf(recipient);
  const step = nextReminder(place, plan.reminders, batch.clock, work.now);
  if (step.step !== "send") {
    await put({ next_at: step.step === "wait" ? step.until : null });
    return;
  }
  const { row } = customer;
  if (row === null || row.address === null)
    throw new Error(`customer ${customer.customerId} cannot be written to`);
  const deliveryId = await mailToCustomer(work, batch, {
    kind: "reminder",
    contact: "reminder",
    customer: { ...row, address: row.address },
    linkId: recipient.link_id ?? "",
    expiresAt: place.linkExpiresAt,
  });
  const sent = { ...place, lastMailAt: work.now, reminded: step.number };
  const next = nextReminder(sent, plan.reminders, batch.clock, work.now);
  await put({
    delivery_id: deliveryId,
    last_mail_at: work.now,
    reminded: step.number,
    next_at: next.step === "wait" ? next.until : null,
  });
}

function placeOf(recipient: DueRow) {
  const invitedAt = recipient.invited_at ?? "";
  return {
    invitedAt,
    lastMailAt: recipient.last_mail_at ?? invitedAt,
    reminded: recipient.reminded,
    linkExpiresAt: recipient.link_expires_at ?? "",
  };
}

/** Why no reminder may go out. The cap does not count here: a reminder belongs to its invitation. */
function standsAgainst(
  { now }: Work,
  batch: SendingBatch,
  recipient: DueRow,
  { row, will }: JudgedCustomer,
): MailingRefusal | null {
  const { link_expires_at: expires, link_revoked_at: revoked } = recipient;
  if (!batch.takesAnswers) return "survey-closed";
  if (revoked !== null || expires === null || Date.parse(expires) <= Date.parse(now)) return "link-closed";
  if (row === null) return "unknown";
  if (row.merged_into !== null) return "merged";
  if (will !== "allowed") return will;
  return row.address === null ? "no-address" : null;
}
