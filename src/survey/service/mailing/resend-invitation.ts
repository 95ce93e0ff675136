import { demand, recordAct, type Work } from "../../../identity/service/work.ts";
import { Failure } from "../../../kit/failure.ts";
import { maySeeCustomers } from "../../../customer/domain/permissions.ts";
import { linkEnd } from "../../domain/mailing/reminder-times.ts";
import { mayEditSurveys } from "../../domain/permissions.ts";
import { holdCustomers } from "../../store/mailing-audience.ts";
import { lockRecipientRow, updateRecipientRow, type RecipientRow } from "../../store/mailing-recipients.ts";
import type { MailingKey } from "../../store/mailings.ts";
import { readLastMail, renewLinkRow } from "../../store/recipient-list.ts";
import { settleMailing } from "./advance-mailing.ts";
import { invite } from "./invite-customers.ts";
import { judgeAudience, type JudgedCustomer } from "./judge-audience.ts";
import { mailToCustomer } from "./mail-to-customer.ts";
import type { MailingSettings } from "./mailing-settings.ts";
import { holdMailing } from "./require-mailing.ts";
import { openBatch, type SendingBatch } from "./sending-batch.ts";

/** Hours between a mail that arrived and one sent again by hand. */
const PATIENCE_HOURS = 24;
const HOUR_MS = 3_600_000;

/**
 * Sends one customer the invitation again, to the address on record now; a link that ran out is good again. Who was
 * passed over is judged afresh and invited if nothing stands against it any more.
 * @throws Failure `not-found` | `conflict-mailing-ended` | `conflict-survey-not-published` | `conflict-no-mail-server` |
 *   `conflict-mailing-answered` | `conflict-mailing-mail-waiting` | `too-many-mailing-mails` {hours} |
 *   `mailing-recipient-refused` {reason}
 */
export async function resendInvitation(
  work: Work,
  settings: MailingSettings,
  key: MailingKey,
  customerId: string,
): Promise<void> {
  const { tx, actor } = work;
  demand(mayEditSurveys(actor) && maySeeCustomers(actor));
  const row = await holdMailing(work, key);
  if (row.status === "draft" || row.status === "stopped") throw new Failure("conflict-mailing-ended");
  if (!settings.mailConfigured) throw new Failure("conflict-no-mail-server");
  const recipient = await lockRecipientRow(tx, actor.orgId, { mailingId: key.id, customerId });
  if (!recipient) throw new Failure("not-found", { record: "survey-mailing-recipient" });
  await refuseTooSoon(work, recipient);
  await holdCustomers(tx, actor.orgId, [customerId]);
  const batch = await openBatch(work, row, settings.secret);
  if (!batch.takesAnswers) throw new Failure("conflict-survey-not-published");
  const [judged] = await judgeAudience(work, batch.plan, [customerId]);
  if (!judged) throw new Error(`customer ${customerId} was not judged`);
  if (recipient.link_id === null) await inviteNow(work, batch, judged);
  else await repeatNow(work, batch, { judged, linkId: recipient.link_id, mailingId: key.id });
  await settleMailing(work, row);
  await recordAct(work, {
    action: "survey-mailing.resend",
    recordType: "survey",
    recordId: key.surveyId,
    recordLabel: row.name,
    details: { mailingId: key.id, customerId },
  });
}

async function refuseTooSoon(work: Work, recipient: RecipientRow): Promise<void> {
  if (recipient.status === "answered") throw new Failure("conflict-mailing-answered");
  if (recipient.status === "waiting") throw new Failure("conflict-mailing-mail-waiting");
  if (recipient.delivery_id === null) return;
  const last = await readLastMail(work.tx, work.actor.orgId, recipient.delivery_id);
  if (last !== undefined) refuseBeside(last, work.now);
}

function refuseBeside(last: { readonly status: string; readonly sent_at: string | null }, now: string): void {
  if (last.status === "queued" || last.status === "failed")
    throw new Failure("conflict-mailing-mail-waiting");
  if (last.status !== "sent" || last.sent_at === null) return;
  if (Date.parse(now) - Date.parse(last.sent_at) < PATIENCE_HOURS * HOUR_MS)
    throw new Failure("too-many-mailing-mails", { hours: PATIENCE_HOURS });
}

async function inviteNow(work: Work, batch: SendingBatch, judged: JudgedCustomer): Promise<void> {
  if (judged.refusal !== null) throw new Failure("mailing-recipient-refused", { reason: judged.refusal });
  await invite(work, batch, judged);
}

async function repeatNow(
  work: Work,
  batch: SendingBatch,
  to: { readonly judged: JudgedCustomer; readonly linkId: string; readonly mailingId: string },
): Promise<void> {
  const { tx, actor, now } = work;
  const { row, will, customerId } = to.judged;
  const refused = (reason: string): Failure => new Failure("mailing-recipient-refused", { reason });
  if (row === null) throw refused("unknown");
  if (row.merged_into !== null) throw refused("merged");
  if (will !== "allowed") throw refused(will);
  if (row.address === null) throw refused("no-address");
  const { expiresAt: fresh } = linkEnd(batch.timeZone, now, batch.plan.validDays);
  const expiresAt = await renewLinkRow(tx, actor.orgId, { id: to.linkId, now, fresh });
  if (expiresAt === null) throw refused("link-closed");
  const deliveryId = await mailToCustomer(work, batch, {
    kind: "invitation",
    contact: "repeat",
    customer: { ...row, address: row.address },
    linkId: to.linkId,
    expiresAt,
  });
  await updateRecipientRow(
    tx,
    actor.orgId,
    { mailingId: to.mailingId, customerId },
    { delivery_id: deliveryId, last_mail_at: now, refusal: null, refusal_at: null },
  );
}
