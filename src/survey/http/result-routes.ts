import type { Session } from "../../identity/service/session.ts";
import type { Work } from "../../identity/service/work.ts";
import type { Api } from "../../platform/api/api.ts";
import { listVerbatimsRoute, readSurveyResultsRoute } from "../contract/survey-result.ts";
import { listVerbatims } from "../service/list-verbatims.ts";
import { readSurveyResults } from "../service/read-survey-results.ts";

/** Routes of the figures of one survey and of what customers wrote. */
export function resultRoutes(api: Api<Work, Session>): void {
  // Answers by itself: remarks on versions are told in the language of the request.
  api.stream(readSurveyResultsRoute, async ({ params, query }, session, { language }) => {
    const results = await session.begin((work) => readSurveyResults(work, params.id, query, language));
    return Response.json(readSurveyResultsRoute.answer.parse(results));
  });
  api.route(listVerbatimsRoute, ({ params, query }, work) => listVerbatims(work, params.id, query));
}
