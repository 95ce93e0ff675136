import type { MailboxLogin } from "../../../platform/mail/connect-mailbox.ts";
import type { MailboxSecurity } from "../../domain/mail/mailbox.ts";
import type { MailboxRow } from "../../store/mailboxes.ts";
import { openPassword } from "./sealed-password.ts";

/** How a mailbox is signed in to. @throws Failure `mailbox-password-lost` */
export function loginOf(row: MailboxRow, secret: string): MailboxLogin {
  const { host, port, username } = row;
  const password = openPassword(secret, row.sealed_password, { orgId: row.org_id, mailboxId: row.id });
  return { host, port, security: row.security as MailboxSecurity, user: username, password };
}
