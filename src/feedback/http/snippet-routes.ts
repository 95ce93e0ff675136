import type { Session } from "../../identity/service/session.ts";
import type { Work } from "../../identity/service/work.ts";
import type { Api } from "../../platform/api/api.ts";
import * as contract from "../contract/feedback-snippet.ts";
import { addSnippet } from "../service/snippets/add-snippet.ts";
import { changeSnippet, removeSnippet } from "../service/snippets/change-snippet.ts";
import { listSnippets } from "../service/snippets/list-snippets.ts";

/** Texts to write replies with. */
export function snippetRoutes(api: Api<Work, Session>): void {
  api.route(contract.listSnippetsRoute, (_, work) => listSnippets(work));
  api.route(contract.addSnippetRoute, ({ body }, work) => addSnippet(work, body));
  api.route(contract.changeSnippetRoute, ({ params, body }, work) => changeSnippet(work, params.id, body));
  api.route(contract.removeSnippetRoute, ({ params }, work) => removeSnippet(work, params.id));
}
