import type { Session } from "../../identity/service/session.ts";
import type { Work } from "../../identity/service/work.ts";
import type { Api } from "../../platform/api/api.ts";
import * as deadLetters from "../contract/dead-letter.ts";
import { dropDeadLetter, listDeadLetters, retryDeadLetter } from "../service/dead-letters.ts";

/** Jobs that failed for good. */
export function deadLetterRoutes(api: Api<Work, Session>): void {
  api.route(deadLetters.listDeadLetters, ({ query }, work) => listDeadLetters(work, query));
  api.route(deadLetters.retryDeadLetter, ({ params }, work) => retryDeadLetter(work, params.id));
  api.route(deadLetters.dropDeadLetter, ({ params }, work) => dropDeadLetter(work, params.id));
}
