import path from "node:path";
import { createAuthenticate } from "../identity/service/authenticate.ts";
import type { Session } from "../identity/service/session.ts";
import type { Work } from "../identity/service/work.ts";
import type { HttpApi } from "../platform/http/api-options.ts";
import { createApi } from "../platform/http/create-api.ts";
import { mountHealth } from "../platform/http/health.ts";
import { createMetrics, type Metrics } from "../platform/http/metrics.ts";
import { mountDocument } from "../platform/http/mount-document.ts";
import { mountMetrics, registerProcessMetrics } from "../platform/http/process-metrics.ts";
import { startHttpServer, type HttpServer } from "../platform/http/serve.ts";
import { mountStaticFiles } from "../platform/http/static-files.ts";
import type { Parts } from "./parts.ts";
import { sentences } from "./sentences.ts";
import { VERSION } from "./version.ts";
import { mountModules } from "./mount-modules.ts";
import { mountPublicPages } from "./mount-public-pages.ts";

const CONSOLE_FOLDER = path.join(import.meta.dirname, "../../dist/console");

/** Milliseconds that requests under way have to end; the database must be down within 3 s of a TERM. */
const STOP_PATIENCE = 2_000;

/** Answers HTTP with every route of every module and the console. @throws Failure those of `startHttpServer` */
export async function startWeb(parts: Parts, queueDepth: () => Promise<number>): Promise<HttpServer> {
  const metrics = createMetrics();
  const api = emptyApi(parts, metrics);
  registerProcessMetrics(metrics, parts.database);
  metrics.gauge("huiyin_outbox_events", "Events waiting for their consumers.", queueDepth);
  mountModules(api, parts);
  mountDocument(api.app, api.routes, { version: VERSION, sessionCookie: "huiyin.session_token" });
  mountHealth(api.app, parts);
  mountMetrics(api.app, metrics);
  mountStaticFiles(api.app, CONSOLE_FOLDER);
  return listen(api, parts);
}

/**
 * Answers only what customers reach, for a machine that faces the internet while console and API stay inside.
 * @throws Failure those of `startHttpServer`
 */
export async function startPublicWeb(parts: Parts): Promise<HttpServer> {
  const api = emptyApi(parts, createMetrics());
  mountPublicPages(api, parts);
  mountHealth(api.app, parts);
  return listen(api, parts);
}

function emptyApi(parts: Parts, metrics: Metrics): HttpApi<Work, Session> {
  const { settings, database, clock, log } = parts;
  return createApi<Work, Session>({
    authenticate: createAuthenticate(parts),
    sentences,
    database,
    publicUrl: settings.publicUrl,
    log,
    metrics,
    clock,
    mayBeFramed: (asked) => asked.startsWith("/s/") || asked.startsWith("/w/"),
    settings: {
      requestsPerMinute: settings.apiRequestsPerMinute,
      anonymousRequestsPerMinute: settings.apiRequestsPerMinute,
    },
  });
}

function listen(api: HttpApi<Work, Session>, { settings }: Parts): Promise<HttpServer> {
  const { port, host } = settings;
  return startHttpServer({
    fetch: api.fetch,
    direct: api.direct.take,
    port,
    host,
    timeouts: { stop: STOP_PATIENCE },
  });
}
