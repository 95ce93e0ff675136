import type { Session } from "../../identity/service/session.ts";
import type { Work } from "../../identity/service/work.ts";
import type { Api } from "../../platform/api/api.ts";
import * as contract from "../contract/feedback-responsibility.ts";
import { appealResponsibility } from "../service/appraisal/appeal-responsibility.ts";
import { decideResponsibility } from "../service/appraisal/decide-responsibility.ts";
import { countResponsibilities, listResponsibilities } from "../service/appraisal/list-responsibilities.ts";
import { readResponsibility } from "../service/appraisal/read-responsibility.ts";
import { retractAppeal } from "../service/appraisal/retract-appeal.ts";
import { ruleResponsibility } from "../service/appraisal/rule-responsibility.ts";

/** Whose cases were: decided, appealed, ruled on. */
export function responsibilityRoutes(api: Api<Work, Session>): void {
  api.route(contract.readResponsibilityRoute, ({ params }, work) => readResponsibility(work, params.id));
  api.route(contract.decideResponsibilityRoute, ({ params, body }, work) =>
    decideResponsibility(work, params.id, body),
  );
  api.route(contract.appealResponsibilityRoute, ({ params, body }, work) =>
    appealResponsibility(work, params.id, body),
  );
  api.route(contract.retractAppealRoute, ({ params, body }, work) =>
    retractAppeal(work, params.id, { appealId: params.appealId, ...body }),
  );
  api.route(contract.ruleResponsibilityRoute, ({ params, body }, work) =>
    ruleResponsibility(work, params.id, body),
  );
  api.route(contract.countResponsibilitiesRoute, (_, work) => countResponsibilities(work));
  api.route(contract.listResponsibilitiesRoute, ({ query }, work) => listResponsibilities(work, query));
}
