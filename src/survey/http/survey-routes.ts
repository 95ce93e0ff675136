import type { Session } from "../../identity/service/session.ts";
import type { Work } from "../../identity/service/work.ts";
import type { Api } from "../../platform/api/api.ts";
import type { FileStorage } from "../../platform/files/file-storage.ts";
import * as surveys from "../contract/survey.ts";
import { createLinksRoute, listLinksRoute, revokeLinkRoute } from "../contract/survey-link.ts";
import * as versions from "../contract/survey-version.ts";
import { archiveSurvey, unarchiveSurvey } from "../service/archive-survey.ts";
import { closeSurvey, reopenSurvey } from "../service/close-survey.ts";
import { compareSurveyVersions } from "../service/compare-survey-versions.ts";
import { createLinks } from "../service/create-links.ts";
import { createSurvey } from "../service/create-survey.ts";
import { listLinks, revokeLink } from "../service/list-links.ts";
import { listSurveyTemplates } from "../service/list-survey-templates.ts";
import { listSurveys, readSurvey } from "../service/list-surveys.ts";
import type { LinkSettings } from "../service/present-links.ts";
import { publishSurvey } from "../service/publish-survey.ts";
import { listVersions, readVersion } from "../service/read-versions.ts";
import { saveSurvey } from "../service/save-survey.ts";
import { responseRoutes } from "./response-routes.ts";

/** What the routes of surveys need: how links are signed, where customers reach the server, where files lie. */
export interface SurveyDeps extends LinkSettings {
  readonly files: FileStorage;
  /** Whether e-mail can be sent. */
  readonly mailConfigured: boolean;
}

/** All routes of the survey module for signed-in people and keys. */
export function surveyRoutes(api: Api<Work, Session>, deps: SurveyDeps): void {
  api.route(surveys.listSurveysRoute, ({ query }, work) => listSurveys(work, query));
  api.route(surveys.createSurveyRoute, ({ body }, work) => createSurvey(work, body));
  api.route(surveys.readSurveyRoute, ({ params }, work) => readSurvey(work, params.id));
  api.route(surveys.saveSurveyRoute, ({ params, body }, work) => saveSurvey(work, params.id, body));
  api.route(surveys.closeSurveyRoute, ({ params }, work) => closeSurvey(work, params.id));
  api.route(surveys.reopenSurveyRoute, ({ params }, work) => reopenSurvey(work, params.id));
  api.route(surveys.archiveSurveyRoute, ({ params }, work) => archiveSurvey(work, params.id));
  api.route(surveys.unarchiveSurveyRoute, ({ params }, work) => unarchiveSurvey(work, params.id));
  api.route(surveys.listSurveyTemplatesRoute, (_, work) => listSurveyTemplates(work));
  api.route(versions.listVersionsRoute, ({ params }, work) => listVersions(work, params.id));
  api.route(versions.publishSurveyRoute, ({ params, body }, work) => publishSurvey(work, params.id, body));
  api.route(versions.readVersionRoute, ({ params }, work) => readVersion(work, params.id, params.number));
  api.route(versions.compareVersionsRoute, ({ params, query }, work) =>
    compareSurveyVersions(work, params.id, query),
  );
  api.route(listLinksRoute, ({ params, query }, work) => listLinks(work, deps, params.id, query));
  api.route(createLinksRoute, ({ params, body }, work) => createLinks(work, deps, params.id, body));
  api.route(revokeLinkRoute, ({ params }, work) => revokeLink(work, params.id, params.linkId));
  responseRoutes(api);
}
