import type { Session } from "../../identity/service/session.ts";
import type { Work } from "../../identity/service/work.ts";
import type { Api } from "../../platform/api/api.ts";
import * as versions from "../contract/survey-version.ts";
import { compareSurveyVersions } from "../service/compare-survey-versions.ts";
import { publishSurvey } from "../service/publish-survey.ts";
import { listVersions, readVersion } from "../service/read-versions.ts";

/** Routes of what was published. */
export function versionRoutes(api: Api<Work, Session>): void {
  api.route(versions.listVersionsRoute, ({ params }, work) => listVersions(work, params.id));
  api.route(versions.publishSurveyRoute, ({ params, body }, work) => publishSurvey(work, params.id, body));
  api.route(versions.readVersionRoute, ({ params }, work) => readVersion(work, params.id, params.number));
  // Answers by itself: the language it tells the changes in is the request's.
  api.stream(versions.compareVersionsRoute, async ({ params, query }, session, { language }) => {
    const told = await session.begin((work) => compareSurveyVersions(work, params.id, query, language));
    return Response.json(versions.compareVersionsRoute.answer.parse(told));
  });
}
