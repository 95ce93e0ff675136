import type { Session } from "../../identity/service/session.ts";
import type { Work } from "../../identity/service/work.ts";
import type { Api } from "../../platform/api/api.ts";
import * as contract from "../contract/feedback-follow-up-check.ts";
import { judgeFollowUp } from "../service/follow-up-checks/judge-follow-up.ts";
import { countFollowUps, listFollowUps } from "../service/follow-up-checks/list-follow-ups.ts";

/** Long-term measures at their check dates. */
export function followUpRoutes(api: Api<Work, Session>): void {
  api.route(contract.countFollowUpChecksRoute, (_, work) => countFollowUps(work));
  api.route(contract.listFollowUpChecksRoute, ({ query }, work) => listFollowUps(work, query));
  api.route(contract.judgeFollowUpRoute, ({ params, body }, work) => judgeFollowUp(work, params.id, body));
}
