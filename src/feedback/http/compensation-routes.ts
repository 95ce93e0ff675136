import type { Session } from "../../identity/service/session.ts";
import type { Work } from "../../identity/service/work.ts";
import type { Api } from "../../platform/api/api.ts";
import * as contract from "../contract/feedback-compensation.ts";
import { decideCompensation } from "../service/compensation/decide-compensation.ts";
import { listCaseCompensations } from "../service/compensation/list-case-compensations.ts";
import { listCompensations, sumCompensations } from "../service/compensation/list-compensations.ts";
import { payCompensation } from "../service/compensation/pay-compensation.ts";
import { proposeCompensation } from "../service/compensation/propose-compensation.ts";
import { withdrawCompensation } from "../service/compensation/withdraw-compensation.ts";

/** What customers are given for the trouble: proposed, approved within limits, paid, summed. */
export function compensationRoutes(api: Api<Work, Session>): void {
  api.route(contract.listCaseCompensationsRoute, ({ params }, work) =>
    listCaseCompensations(work, params.id),
  );
  api.route(contract.proposeCompensationRoute, ({ params, body }, work) =>
    proposeCompensation(work, params.id, body),
  );
  api.route(contract.decideCompensationRoute, ({ params, body }, work) =>
    decideCompensation(work, params.id, body),
  );
  api.route(contract.payCompensationRoute, ({ params }, work) => payCompensation(work, params.id));
  api.route(contract.withdrawCompensationRoute, ({ params, body }, work) =>
    withdrawCompensation(work, params.id, body.reason),
  );
  api.route(contract.sumCompensationsRoute, ({ query }, work) => sumCompensations(work, query));
  api.route(contract.listCompensationsRoute, ({ query }, work) => listCompensations(work, query));
}
