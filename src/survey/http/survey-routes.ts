import type { Session } from "../../identity/service/session.ts";
import type { Work } from "../../identity/service/work.ts";
import type { Api } from "../../platform/api/api.ts";
import type { FileStorage } from "../../platform/files/file-storage.ts";
import * as surveys from "../contract/survey.ts";
import { archiveSurvey, unarchiveSurvey } from "../service/archive-survey.ts";
import { closeSurvey, reopenSurvey } from "../service/close-survey.ts";
import { createSurvey } from "../service/create-survey.ts";
import { listSurveyTemplates } from "../service/list-survey-templates.ts";
import { listSurveys, readSurvey } from "../service/list-surveys.ts";
import type { LinkSettings } from "../service/present-links.ts";
import { saveSurvey } from "../service/save-survey.ts";
import { exchangeRoutes } from "./exchange-routes.ts";
import { previewRoutes } from "./preview-routes.ts";
import { quotaRoutes } from "./quota-routes.ts";
import { channelRoutes } from "./channel-routes.ts";
import { mailingRoutes } from "./mailing-routes.ts";
import { responseRoutes } from "./response-routes.ts";
import { surveyFileRoutes } from "./survey-file-routes.ts";
import { versionRoutes } from "./version-routes.ts";

/** What the routes of surveys need: how links are signed, where customers reach the server, where files lie. */
export interface SurveyDeps extends LinkSettings {
  readonly files: FileStorage;
  /** Whether e-mail can be sent. */
  readonly mailConfigured: boolean;
  /** Folder of the built script of the answering page: `dist/public`. */
  readonly assets: string;
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
  versionRoutes(api);
  channelRoutes(api, deps);
  exchangeRoutes(api, deps);
  responseRoutes(api);
  surveyFileRoutes(api);
  previewRoutes(api, deps);
  quotaRoutes(api);
  mailingRoutes(api, deps);
}
