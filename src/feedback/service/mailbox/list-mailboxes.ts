import { demand, type Work } from "../../../identity/service/work.ts";
import { mayEditMailboxes } from "../../domain/mail/permissions.ts";
import { listMailboxRows } from "../../store/mailboxes.ts";
import { countFailedMails } from "../../store/received-mails.ts";
import { mailboxView } from "./mailbox-view.ts";

/** Mailboxes with how reading them goes, without passwords. */
export async function listMailboxes(work: Work) {
  demand(mayEditMailboxes(work.actor));
  const { orgId, language } = work.actor;
  const failed = await countFailedMails(work.tx, orgId);
  const rows = await listMailboxRows(work.tx, orgId);
  return { items: rows.map((row) => mailboxView(row, failed.get(row.id) ?? 0, language)) };
}
