import type { Session } from "../../identity/service/session.ts";
import type { Work } from "../../identity/service/work.ts";
import type { Api } from "../../platform/api/api.ts";
import type { CaseLinks } from "../service/read-feedback.ts";
import { compensationRoutes } from "./compensation-routes.ts";
import { followUpRoutes } from "./follow-up-routes.ts";
import { handlingFormRoutes } from "./handling-form-routes.ts";
import { appraisalRoutes } from "./appraisal-routes.ts";
import { responsibilityRoutes } from "./responsibility-routes.ts";
import { snippetRoutes } from "./snippet-routes.ts";
import { storyRoutes } from "./story-routes.ts";
import { viewRoutes } from "./view-routes.ts";

/** What goes along with the work on cases: kept filters, texts, compensations, stories. */
export function extraRoutes(api: Api<Work, Session>, links: CaseLinks): void {
  viewRoutes(api);
  snippetRoutes(api);
  compensationRoutes(api);
  storyRoutes(api);
  responsibilityRoutes(api);
  appraisalRoutes(api);
  followUpRoutes(api);
  handlingFormRoutes(api, links);
}
