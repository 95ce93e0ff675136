import type { Session } from "../../../identity/service/session.ts";
import { demand } from "../../../identity/service/work.ts";
import { Failure } from "../../../kit/failure.ts";
import type { ConnectOptions } from "../../../platform/mail/connect-mailbox.ts";
import { lookIntoMailbox } from "../../../platform/mail/read-mailbox.ts";
import { mailboxTrouble, saidByServer } from "../../domain/mail/mailbox-trouble.ts";
import { mayEditMailboxes } from "../../domain/mail/permissions.ts";
import { loginOf } from "./mailbox-login.ts";
import { requireMailbox } from "./save-mailbox.ts";

/** What trying a mailbox showed. */
export interface MailboxCheck {
  readonly ok: boolean;
  readonly mails: number | null;
  readonly unseen: number | null;
  readonly folders: string[];
  readonly error: { readonly code: string; readonly message: string; readonly said: string | null } | null;
}

/**
 * Tries whether a mailbox can be opened, outside any transaction.
 * @throws Failure `not-found`, `forbidden`
 */
export async function checkMailbox(
  session: Session,
  secret: string,
  id: string,
  connect: ConnectOptions = {},
): Promise<MailboxCheck> {
  const row = await session.begin((work) => {
    demand(mayEditMailboxes(work.actor));
    return requireMailbox(work, id);
  });
  try {
    const { mails, unseen, folders } = await lookIntoMailbox(loginOf(row, secret), row.folder, connect);
    return { ok: true, mails, unseen, folders: [...folders], error: null };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const { code, details } = error;
    const said = saidByServer(code, details);
    const message = mailboxTrouble(code, details, session.actor.language);
    return { ok: false, mails: null, unseen: null, folders: [], error: { code, message, said } };
  }
}
