import { newId, type Work } from "../../identity/service/work.ts";
import type { NoticeCode, NoticeData, TemplateData } from "../domain/template-list.ts";
import { insertNotice } from "../store/notices.ts";
import { findRecipient } from "../store/recipients.ts";
import { sendMail } from "./send-mail.ts";

/** Something a colleague should know. */
export interface Notification<C extends NoticeCode> {
  readonly userId: string;
  readonly template: C;
  readonly data: NoticeData<C>;
  /** Path within the console (`/customers`); null: there is nothing to open. */
  readonly link: string | null;
  readonly alsoByMail: boolean;
}

/**
 * Puts a notice into a colleague's list, and a mail in their language into the delivery log if asked, within the
 * transaction of `work`. Nothing happens for somebody who was removed.
 */
export async function notifyUser<C extends NoticeCode>(
  work: Work,
  notification: Notification<C>,
): Promise<void> {
  const { template, data, link } = notification;
  const recipient = await findRecipient(work.tx, work.actor.orgId, notification.userId);
  if (recipient === null) return;
  await insertNotice(work.tx, work.actor.orgId, {
    id: newId(),
    userId: recipient.id,
    template,
    data,
    link,
    createdAt: work.now,
  });
  if (!notification.alsoByMail) return;
  await sendMail(work, {
    to: recipient.email,
    template,
    language: recipient.language,
    data: { ...data, link: link ?? "/" } as unknown as TemplateData<C>,
    confidential: false,
    userId: recipient.id,
  });
}
