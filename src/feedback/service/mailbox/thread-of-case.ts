import type { Work } from "../../../identity/service/work.ts";
import type { MailThread } from "../../../notification/domain/delivery.ts";
import { listMailboxRows } from "../../store/mailboxes.ts";
import { listMailsOfCase } from "../../store/received-mails.ts";

const ID = /^id:(.+)$/u;

/**
 * How a mail that a person sends in a case stands in its conversation: it answers the customer's last mail, and
 * answers to it come back to the mailbox of the case (else the first that is on). Call `noteSentMail` with the
 * delivery, so that these find the case.
 */
export async function threadOfCase({ tx, actor }: Work, caseId: string): Promise<MailThread> {
  const mails = await listMailsOfCase(tx, actor.orgId, caseId);
  const ids = mails.flatMap(({ message_key }) => ID.exec(message_key)?.[1] ?? []);
  const mailboxes = await listMailboxRows(tx, actor.orgId);
  const mailbox =
    mailboxes.find(({ id }) => id === mails.at(-1)?.mailbox_id) ?? mailboxes.find(({ is_on }) => is_on);
  return {
    autoReplied: false,
    inReplyTo: ids.at(-1) ?? null,
    references: ids,
    replyTo: mailbox?.address ?? null,
    senderName: mailbox?.reply_name || null,
  };
}
