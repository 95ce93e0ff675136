import { inOrganization, type Database, type Tx } from "../../platform/db/database.ts";
import { MailFailure } from "../../platform/mail/mail-failure.ts";
import type { Mailer } from "../../platform/mail/mailer.ts";
import { enqueue } from "../../platform/queue/enqueue.ts";
import type { Delivery } from "../domain/delivery.ts";
import { completeLinks } from "../domain/fill-wording.ts";
import { mailHtml } from "../domain/mail-html.ts";
import { minutesToNextTry } from "../domain/retry-ladder.ts";
import { findTemplate } from "../domain/template-list.ts";
import { findDelivery, updateDelivery, type SaidInMail } from "../store/deliveries.ts";
import { organizationName } from "../store/recipients.ts";
import { later } from "./later.ts";
import { sendMailJob } from "./mail-jobs.ts";
import { reportOutcome } from "./report-outcome.ts";

/** What sends mails. */
export interface MailDeps {
  readonly database: Database;
  readonly mailer: Mailer;
  /** ISO instant of now. */
  readonly clock: () => string;
}

/** A delivery in the log. */
export interface DeliveryKey {
  readonly orgId: number;
  readonly deliveryId: string;
}

/** Minutes after which a try that was heard of no more may be taken over. */
const LEASE_MINUTES = 5;
/** Seconds by which a try may come early, since the clocks of server and database differ. */
const EARLY_SECONDS = 60;

type Message = Delivery & SaidInMail & { readonly organization: string };

/**
 * Tries to send one message of the delivery log and records how it went: sent; failed, with the moment of the next
 * try (after 1, 5, 30 minutes, 2, 6, 12 hours, a day); or dead, when the server refused it for good or no try is left.
 * Without a mail server it stays failed until an administrator has it sent again. A message already sent, given up or
 * under way elsewhere is left alone.
 */
export async function deliverMail(deps: MailDeps, key: DeliveryKey): Promise<void> {
  const message = await inOrganization(deps.database, key.orgId, (tx) => take(tx, key, deps.clock()));
  if (message === null) return;
  const outcome = await attempt(deps.mailer, message);
  await inOrganization(deps.database, key.orgId, (tx) =>
    outcome instanceof MailFailure
      ? recordFailure(tx, key, { message, failure: outcome, now: deps.clock() })
      : recordSuccess(tx, key, { message, providerId: outcome, now: deps.clock() }),
  );
}

async function take(tx: Tx, key: DeliveryKey, now: string): Promise<Message | null> {
  const { orgId, deliveryId: id } = key;
  const found = await findDelivery(tx, orgId, { id, lock: true });
  if (found === null || found.channel !== "email") return null;
  if (found.status === "sent" || found.status === "dead") return null;
  const { nextAttemptAt } = found;
  if (nextAttemptAt !== null && later(now, { seconds: EARLY_SECONDS }) < nextAttemptAt) {
    // Somebody else is at it, or it is too early: come back when it is due.
    await enqueue(tx, sendMailJob, key, { now, startAfter: nextAttemptAt, singletonKey: id });
    return null;
  }
  const attempts = found.attempts + 1;
  await updateDelivery(tx, orgId, id, {
    status: found.status,
    attempts,
    nextAttemptAt: later(now, { minutes: LEASE_MINUTES }),
  });
  return { ...found, attempts, organization: await organizationName(tx, orgId) };
}

async function attempt(mailer: Mailer, message: Message): Promise<MailFailure | string> {
  const { id, subject, language, organization } = message;
  const text = completeLinks(message.body, mailer.publicUrl);
  const button = findTemplate(message.template)?.button?.[language];
  const html = mailHtml(subject, text, { language, organization, button });
  const messageId = `${id}@${new URL(mailer.publicUrl).hostname}`;
  const leave = message.unsubscribe === null ? null : completeLinks(message.unsubscribe, mailer.publicUrl);
  try {
    const sent = await mailer.send({
      to: message.address,
      subject,
      text,
      html,
      messageId,
      ...(leave !== null && { unsubscribe: leave }),
      ...(message.thread !== null && { thread: message.thread }),
    });
    return sent.providerId;
  } catch (error) {
    if (error instanceof MailFailure) return error;
    throw error;
  }
}

async function recordSuccess(
  tx: Tx,
  { orgId, deliveryId }: DeliveryKey,
  done: { readonly message: Message; readonly providerId: string; readonly now: string },
): Promise<void> {
  await updateDelivery(tx, orgId, deliveryId, {
    status: "sent",
    attempts: done.message.attempts,
    nextAttemptAt: null,
    errorCode: null,
    lastError: null,
    providerId: done.providerId,
    sentAt: done.now,
    ...(done.message.confidential ? { body: "" } : {}),
  });
  await reportOutcome(tx, { ...done.message, orgId, isSent: true }, done.now);
}

async function recordFailure(
  tx: Tx,
  key: DeliveryKey,
  tried: { readonly message: Message; readonly failure: MailFailure; readonly now: string },
): Promise<void> {
  const current = await findDelivery(tx, key.orgId, { id: key.deliveryId, lock: true });
  // Withdrawn while it was being tried.
  if (current === null || current.status === "dead") return;
  const { failure, now } = tried;
  const { attempts } = tried.message;
  const waiting = failure.trouble === "no-mail-server";
  const minutes = failure.permanent || waiting ? null : minutesToNextTry(attempts);
  const nextAttemptAt = minutes === null ? null : later(now, { minutes });
  await updateDelivery(tx, key.orgId, key.deliveryId, {
    status: waiting || nextAttemptAt !== null ? "failed" : "dead",
    attempts,
    nextAttemptAt,
    errorCode: failure.trouble,
    lastError: failure.message,
  });
  if (nextAttemptAt === null) return reportOutcome(tx, { ...current, orgId: key.orgId, isSent: false }, now);
  const options = { now, startAfter: nextAttemptAt, singletonKey: key.deliveryId };
  await enqueue(tx, sendMailJob, key, options);
}
