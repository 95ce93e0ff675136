import type { Session } from "../../identity/service/session.ts";
import type { Work } from "../../identity/service/work.ts";
import type { Api } from "../../platform/api/api.ts";
import { readQuotaProgressRoute } from "../contract/survey-quota.ts";
import { readQuotaProgress } from "../service/read-quota-progress.ts";

/** How far quotas and sample goals have come. */
export function quotaRoutes(api: Api<Work, Session>): void {
  api.route(readQuotaProgressRoute, ({ params }, work) => readQuotaProgress(work, params.id));
}
