import type { Session } from "../../identity/service/session.ts";
import type { Work } from "../../identity/service/work.ts";
import type { Api } from "../../platform/api/api.ts";
import * as contract from "../contract/mailbox.ts";
import { checkMailbox } from "../service/mailbox/check-mailbox.ts";
import { listMailboxes } from "../service/mailbox/list-mailboxes.ts";
import { changeMailbox, createMailbox, deleteMailbox } from "../service/mailbox/save-mailbox.ts";

/** What the routes of mailboxes need. */
export interface MailboxRouteDeps {
  /** Seals passwords. */
  readonly secret: string;
}

/** Mailboxes from which voices are taken. */
export function mailboxRoutes(api: Api<Work, Session>, { secret }: MailboxRouteDeps): void {
  api.route(contract.listMailboxesRoute, (_, work) => listMailboxes(work));
  api.route(contract.createMailboxRoute, ({ body }, work) => createMailbox(work, secret, body));
  api.route(contract.changeMailboxRoute, ({ params, body }, work) =>
    changeMailbox(work, secret, params.id, body),
  );
  api.route(contract.deleteMailboxRoute, ({ params }, work) => deleteMailbox(work, params.id));
  api.stream(contract.checkMailboxRoute, async ({ params }, session) =>
    Response.json(await checkMailbox(session, secret, params.id)),
  );
}
