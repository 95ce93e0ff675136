import path from "node:path";
import { identityRoutes } from "../identity/http/identity-routes.ts";
import { createAuthenticate } from "../identity/service/authenticate.ts";
import type { Session } from "../identity/service/session.ts";
import type { Work } from "../identity/service/work.ts";
import * as importPermissions from "../customer/domain/imports/import-permissions.ts";
import * as customerPermissions from "../customer/domain/permissions.ts";
import { importFileRoutes } from "../customer/http/import-file-routes.ts";
import { importRoutes } from "../customer/http/import-routes.ts";
import { customerRoutes } from "../customer/http/customer-routes.ts";
import { CUSTOMER_TIMELINE_SOURCES } from "../customer/service/customer-timeline-sources.ts";
import { CUSTOMER_SEARCH_SOURCE } from "../customer/service/search-customers.ts";
import { notificationRoutes } from "../notification/http/notification-routes.ts";
import { accountMails } from "../notification/service/account-mails.ts";
import * as notificationPermissions from "../notification/domain/permissions.ts";
import type { HttpApi } from "../platform/http/api-options.ts";
import { createApi } from "../platform/http/create-api.ts";
import { isDatabaseAway } from "../platform/http/database-fault.ts";
import { mountHealth } from "../platform/http/health.ts";
import { createMetrics } from "../platform/http/metrics.ts";
import { mountDocument } from "../platform/http/mount-document.ts";
import { mountMetrics, registerProcessMetrics } from "../platform/http/process-metrics.ts";
import { requestLimiter } from "../platform/http/request-limiter.ts";
import { startHttpServer, type HttpServer } from "../platform/http/serve.ts";
import { mountStaticFiles } from "../platform/http/static-files.ts";
import * as surveyPermissions from "../survey/domain/permissions.ts";
import { publicSurveyPages } from "../survey/http/public-page/public-survey-pages.ts";
import { surveyRoutes } from "../survey/http/survey-routes.ts";
import type { Parts } from "./parts.ts";
import { sentences } from "./sentences.ts";
import { VERSION } from "./version.ts";

const CONSOLE_FOLDER = path.join(import.meta.dirname, "../../dist/console");
const PUBLIC_FOLDER = path.join(import.meta.dirname, "../../dist/public");

/** Milliseconds that requests under way have to end; the database must be down within 3 s of a TERM. */
const STOP_PATIENCE = 2_000;

/** Answers HTTP with every route of every module and the console. @throws Failure those of `startHttpServer` */
export async function startWeb(parts: Parts, queueDepth: () => Promise<number>): Promise<HttpServer> {
  const { settings, database, clock, log } = parts;
  const metrics = createMetrics();
  const api = createApi<Work, Session>({
    authenticate: createAuthenticate(parts),
    sentences,
    database,
    publicUrl: settings.publicUrl,
    log,
    metrics,
    clock,
    mayBeFramed: (asked) => asked.startsWith("/s/"),
    settings: {
      requestsPerMinute: settings.apiRequestsPerMinute,
      anonymousRequestsPerMinute: settings.apiRequestsPerMinute,
    },
  });
  registerProcessMetrics(metrics, database);
  metrics.gauge("huiyin_outbox_events", "Events waiting for their consumers.", queueDepth);
  mountModules(api, parts);
  mountDocument(api.app, api.routes, { version: VERSION, sessionCookie: "huiyin.session_token" });
  mountHealth(api.app, { database });
  mountMetrics(api.app, metrics);
  mountStaticFiles(api.app, CONSOLE_FOLDER);
  const { port, host } = settings;
  return startHttpServer({ fetch: api.fetch, port, host, timeouts: { stop: STOP_PATIENCE } });
}

function mountModules(api: HttpApi<Work, Session>, parts: Parts): void {
  const { database, clock, mailer } = parts;
  const { publicUrl } = parts.settings;
  identityRoutes(api, {
    database,
    auth: parts.auth,
    clock,
    publicUrl,
    sendMail: accountMails(database, clock),
    mailConfigured: mailer.configured,
    permissions: {
      ...customerPermissions,
      ...importPermissions,
      ...notificationPermissions,
      ...surveyPermissions,
    },
  });
  notificationRoutes(api, { publicUrl, mailConfigured: mailer.configured });
  customerRoutes(api, {
    timelineSources: CUSTOMER_TIMELINE_SOURCES,
    searchSources: [CUSTOMER_SEARCH_SOURCE],
  });
  importFileRoutes(api, parts.files);
  importRoutes(api);
  const { secret } = parts;
  surveyRoutes(api, { secret, publicUrl });
  publicSurveyPages(api.app, {
    database,
    secret,
    clock,
    isDatabaseAway,
    limiter: (perMinute) => requestLimiter(perMinute),
    assets: PUBLIC_FOLDER,
  });
}
