import type { Session } from "../../identity/service/session.ts";
import type { Work } from "../../identity/service/work.ts";
import type { Api } from "../../platform/api/api.ts";
import * as responses from "../contract/response.ts";
import { correctResponse } from "../service/correct-response.ts";
import { judgeResponse } from "../service/judge-response.ts";
import { judgeResponses } from "../service/judge-responses.ts";
import { listCorrections } from "../service/list-corrections.ts";
import { listDecisions } from "../service/list-decisions.ts";
import { countResponses, listResponses, readResponse } from "../service/list-responses.ts";
import { resultRoutes } from "./result-routes.ts";

/** Routes of what customers answered, and of the figures made of it. */
export function responseRoutes(api: Api<Work, Session>): void {
  resultRoutes(api);
  api.route(responses.listResponsesRoute, ({ query }, work) => listResponses(work, query));
  // Before `{id}`, which would take the word for an id.
  api.route(responses.countResponsesRoute, ({ query }, work) => countResponses(work, query));
  api.route(responses.judgeResponsesRoute, ({ body }, work) => judgeResponses(work, body));
  api.route(responses.readResponseRoute, ({ params }, work) => readResponse(work, params.id));
  api.route(responses.judgeResponseRoute, ({ params, body }, work) => judgeResponse(work, params.id, body));
  api.route(responses.listDecisionsRoute, ({ params }, work) => listDecisions(work, params.id));
  api.route(responses.listCorrectionsRoute, ({ params }, work) => listCorrections(work, params.id));
  api.route(responses.correctResponseRoute, ({ params, body }, work) =>
    correctResponse(work, params.id, body),
  );
}
