import { after } from "node:test";
import type { Session } from "../identity/service/session.ts";
import type { Work } from "../identity/service/work.ts";
import type { Database } from "../platform/db/database.ts";
import type { RequestFacts } from "../platform/api/api.ts";
import type { ApiOptions, HttpApi } from "../platform/http/api-options.ts";
import { createApi } from "../platform/http/create-api.ts";
import { createMetrics } from "../platform/http/metrics.ts";
import { startHttpServer, type HttpServer, type HttpTimeouts } from "../platform/http/serve.ts";
import { jsonLog } from "../platform/log/json-log.ts";
import { en } from "../platform/words/en.ts";
import { zh } from "../platform/words/zh.ts";
import { departmentRoutes } from "./department-routes.ts";

export interface TestApi {
  readonly api: HttpApi<Work, Session>;
  readonly server: HttpServer;
  /** Every line of the log so far, read back. */
  readonly lines: readonly Readonly<Record<string, unknown>>[];
  /** Answers by `key` in `Authorization: Bearer`, or by the cookie `session=key`. */
  readonly sessions: Map<string, Session>;
}

export interface TestApiOptions extends Partial<ApiOptions<Work, Session>> {
  readonly timeouts?: Partial<HttpTimeouts>;
  mount?(api: HttpApi<Work, Session>): void;
}

/** A real server with the routes above on a free port, closed when the test file is done. */
export async function startTestApi(database: Database, options: TestApiOptions = {}): Promise<TestApi> {
  const lines: Record<string, unknown>[] = [];
  const sessions = new Map<string, Session>();
  const api = createApi<Work, Session>({
    authenticate: async (request) => sessions.get(credential(request)) ?? null,
    sentences: (language) => (language === "zh" ? zh : en),
    database,
    publicUrl: "https://huiyin.example.com",
    log: jsonLog((line) => lines.push(JSON.parse(line) as Record<string, unknown>), { atOnce: true }),
    metrics: createMetrics(),
    ...options,
  });
  departmentRoutes(api);
  options.mount?.(api);
  const server = await startHttpServer({
    fetch: (request, env) => api.fetch(request, env),
    direct: api.direct.take,
    port: 0,
    host: "127.0.0.1",
    ...(options.timeouts && { timeouts: options.timeouts }),
  });
  after(() => server.close());
  return { api, server, lines, sessions };
}

function credential(request: RequestFacts): string {
  const bearer = /^bearer (.+)$/iu.exec(request.header("authorization") ?? "")?.[1];
  return bearer ?? /session=([^;]+)/u.exec(request.header("cookie") ?? "")?.[1] ?? "";
}
