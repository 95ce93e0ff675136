import type { Session } from "../../identity/service/session.ts";
import type { Work } from "../../identity/service/work.ts";
import type { Api } from "../../platform/api/api.ts";
import { judgeResponseRoute, listResponsesRoute, readResponseRoute } from "../contract/response.ts";
import { judgeResponse } from "../service/judge-response.ts";
import { listResponses, readResponse } from "../service/list-responses.ts";

/** Routes of what customers answered. */
export function responseRoutes(api: Api<Work, Session>): void {
  api.route(listResponsesRoute, ({ query }, work) => listResponses(work, query));
  api.route(readResponseRoute, ({ params }, work) => readResponse(work, params.id));
  api.route(judgeResponseRoute, ({ params, body }, work) => judgeResponse(work, params.id, body));
}
