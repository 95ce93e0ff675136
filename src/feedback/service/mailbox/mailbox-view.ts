import type { Afterwards, MailboxSecurity } from "../../domain/mail/mailbox.ts";
import { mailboxTrouble } from "../../domain/mail/mailbox-trouble.ts";
import type { MailboxRow } from "../../store/mailboxes.ts";

/** A mailbox as administrators see it. */
export function mailboxView(row: MailboxRow, failedMails: number, language: "zh" | "en") {
  return {
    id: row.id,
    address: row.address,
    host: row.host,
    port: row.port,
    security: row.security as MailboxSecurity,
    user: row.username,
    folder: row.folder,
    afterwards: row.afterwards as Afterwards,
    moveTo: row.move_to,
    departmentId: row.department_id,
    replyName: row.reply_name,
    isOn: row.is_on,
    readSince: row.read_since,
    lastReadAt: row.last_read_at,
    lastError: row.last_error === null ? null : troubleView(row, row.last_error, language),
    failingSince: row.failing_since,
    nextReadAt: row.next_read_at,
    failedMails,
    revision: row.revision,
    updatedAt: row.updated_at,
  };
}

function troubleView({ host, folder, last_said: said }: MailboxRow, code: string, language: "zh" | "en") {
  return { code, message: mailboxTrouble(code, { host, folder }, language), said };
}
