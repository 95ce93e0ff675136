import type { Session } from "../../identity/service/session.ts";
import type { Work } from "../../identity/service/work.ts";
import type { Api } from "../../platform/api/api.ts";
import * as contract from "../contract/feedback-appraisal.ts";
import { appraisalDifferences } from "../service/appraisal/appraisal-differences.ts";
import { exportAppraisal } from "../service/appraisal/export-appraisal.ts";
import { freezeAppraisal } from "../service/appraisal/freeze-appraisal.ts";
import { listAppraisalCases, previewAppraisalCases } from "../service/appraisal/list-appraisal-cases.ts";
import { listAppraisals } from "../service/appraisal/list-appraisals.ts";
import { previewAppraisal, readAppraisal } from "../service/appraisal/read-appraisal.ts";

/** Months as they are appraised: running, frozen, corrected. */
export function appraisalRoutes(api: Api<Work, Session>): void {
  api.route(contract.previewAppraisalRoute, ({ query }, work) => previewAppraisal(work, query.month));
  api.route(contract.previewAppraisalCasesRoute, ({ query }, work) => previewAppraisalCases(work, query));
  api.route(contract.listAppraisalsRoute, (_, work) => listAppraisals(work));
  api.route(contract.freezeAppraisalRoute, ({ body }, work) => freezeAppraisal(work, body));
  api.route(contract.listAppraisalCasesRoute, ({ params, query }, work) =>
    listAppraisalCases(work, params.id, query),
  );
  api.route(contract.appraisalDifferencesRoute, ({ params }, work) => appraisalDifferences(work, params.id));
  api.stream(contract.exportAppraisalRoute, async ({ params, query }, session) => {
    const { name, mediaType, content } = await session.begin((work) =>
      exportAppraisal(work, params.id, query),
    );
    return new Response(content, {
      headers: {
        "content-type": mediaType,
        "content-disposition": `attachment; filename="huiyin.${query.format}"; filename*=UTF-8''${encodeURIComponent(name)}`,
        "cache-control": "no-store",
      },
    });
  });
  api.route(contract.readAppraisalRoute, ({ params }, work) => readAppraisal(work, params.id));
}
