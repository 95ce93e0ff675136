import { newId, type Work } from "../../identity/service/work.ts";
import { enqueue } from "../../platform/queue/enqueue.ts";
import { portableLink } from "../domain/fill-wording.ts";
import type { MailThread } from "../domain/delivery.ts";
import type { Language, Wording } from "../domain/template.ts";
import type { TemplateCode } from "../domain/template-list.ts";
import { insertDelivery, withdrawDeliveries } from "../store/deliveries.ts";
import { sendMailJob } from "./mail-jobs.ts";

/** A mail whose words are ready. */
export interface ReadyMail extends Wording {
  readonly to: string;
  /** Which kind of message it is, for the log. */
  readonly template: TemplateCode;
  readonly language: Language;
  /** True: the message holds a secret link; what it said is emptied after delivery. */
  readonly confidential: boolean;
  readonly userId: string | null;
  /** Page where the reader takes leave of the list (RFC 8058), within this server or elsewhere; null: no list. */
  readonly unsubscribe: string | null;
  /** Of a mail that belongs to a conversation. */
  readonly thread?: MailThread;
  /** True: an event tells how it went (`NOTIFICATION_EVENTS`). */
  readonly reports?: boolean;
}

/**
 * Puts a mail into the delivery log and asks for its sending, all within the transaction of `work`: rolled back,
 * nothing is sent. Answers the id of the delivery, from which the message id is made, so that a mail that had to be
 * handed over twice is the same mail to whoever receives it.
 */
export async function queueMail(work: Work, mail: ReadyMail): Promise<string> {
  const { orgId } = work.actor;
  const { to, unsubscribe, thread = null, reports = false, ...said } = mail;
  const id = newId();
  await insertDelivery(work.tx, orgId, {
    id,
    channel: "email",
    address: to,
    ...said,
    reports,
    unsubscribe: unsubscribe === null ? null : portableLink(unsubscribe),
    thread,
    createdAt: work.now,
  });
  await enqueue(work.tx, sendMailJob, { orgId, deliveryId: id }, { now: work.now, singletonKey: id });
  return id;
}

/** Gives up mails that were not handed over yet. Answers the ids given up. */
export function withdrawMails(work: Work, ids: readonly string[]): Promise<readonly string[]> {
  return withdrawDeliveries(work.tx, work.actor.orgId, ids);
}
