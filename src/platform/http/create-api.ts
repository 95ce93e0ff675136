import { Hono, type Context } from "hono";
import { Failure } from "../../kit/failure.ts";
import type { RouteDescriptor } from "../contract/route.ts";
import type { ApiSession, ApiWork } from "../api/api.ts";
import { DEFAULT_API_SETTINGS, type ApiOptions, type ApiSettings, type HttpApi } from "./api-options.ts";
import { admission } from "./admission.ts";
import { encodeAnswer, keptResponse } from "./encode-answer.ts";
import { keyedWrites } from "./keyed-writes.ts";
import type { MountedRoute } from "./mounted-route.ts";
import { observeRequests } from "./observe-requests.ts";
import { directWay } from "./direct-way.ts";
import { faultAnswers, type FaultAnswers } from "./fault-answers.ts";
import { readInput } from "./read-input.ts";
import { securityHeaders } from "./security-headers.ts";
import { openVisits } from "./visits.ts";
import type { HttpEnv } from "./request-state.ts";
import { allowedMethods, honoPath } from "./route-paths.ts";

/**
 * An API without routes yet: modules mount theirs with `route`, `open` and `stream`. Every answer carries a request
 * id and security headers, every error is a problem of RFC 9457, every request one line in the log. Health, metrics,
 * the API document and the console are mounted on its `app` by `mountHealth`, `mountMetrics`, `mountDocument` and,
 * last, `mountStaticFiles`.
 */
export function createApi<W extends ApiWork, S extends ApiSession<W>>(
  options: ApiOptions<W, S>,
): HttpApi<W, S> {
  const settings: ApiSettings = { ...DEFAULT_API_SETTINGS, ...options.settings };
  const app = new Hono<HttpEnv>();
  const routes: MountedRoute[] = [];
  const { admit, visit, facts } = admission(options, settings);
  const write = keyedWrites<W, S>(options.clock ?? (() => new Date().toISOString()));
  const visits = openVisits(options);
  const security = securityHeaders(options);
  const faults = faultAnswers(options);
  app.use(observeRequests(visits, security));
  app.onError((error, c) => answerError(error, c, faults));
  app.notFound((c) => answerError(missing(c, routes), c, faults));

  const mount = (
    mounted: MountedRoute,
    answer: (c: Context<HttpEnv>, route: MountedRoute) => Promise<Response>,
  ): void => {
    const { method, path } = mounted.descriptor;
    const twin = routes.find(({ descriptor }) => descriptor.method === method && descriptor.path === path);
    if (twin !== undefined) throw new Error(`${method} ${path} is mounted twice`);
    routes.push(mounted);
    app.on(method, honoPath(path), (c) => {
      c.var.state.route = path;
      return answer(c, mounted);
    });
  };

  return {
    app,
    fetch: app.fetch,
    direct: directWay({ visits, security, faults, log: options.log }),
    routes,
    route(descriptor, handle) {
      mount({ descriptor, kind: "route" }, async (c) => {
        const session = await admit(c);
        const { input, bodyText } = await readInput(descriptor, c, settings.jsonBytes);
        return write({ c, descriptor, session, bodyText }, (work) => handle(input, work));
      });
    },
    open(descriptor, handle) {
      mount({ descriptor, kind: "open" }, async (c) => {
        const request = visit(c, bodyLimit(descriptor, settings.jsonBytes));
        const { input } = await readInput(descriptor, c, settings.jsonBytes);
        const answer = await handle(input, request);
        return answer instanceof Response ? answer : keptResponse(encodeAnswer(descriptor, answer));
      });
    },
    stream(descriptor, handle) {
      mount({ descriptor, kind: "stream" }, async (c) => {
        const session = await admit(c);
        const { input } = await readInput(descriptor, c, settings.jsonBytes);
        return handle(input, session, facts(c, bodyLimit(descriptor, settings.uploadBytes)));
      });
    },
  };
}

/** Where the descriptor's shape reads the body, nothing is left for the handler to read. */
function bodyLimit(descriptor: RouteDescriptor, limit: number): number | null {
  return descriptor.body === undefined ? limit : null;
}

/** 405 where other methods are known for the path, else 404. */
function missing(c: Context<HttpEnv>, routes: readonly MountedRoute[]): Failure {
  const allow = allowedMethods(routes, c.req.path);
  return allow.length > 0
    ? new Failure("method-not-allowed", { method: c.req.method, allow: allow.join(", ") })
    : new Failure("not-found");
}

function answerError(error: unknown, c: Context<HttpEnv>, faults: FaultAnswers): Response {
  const { status, headers, body } = faults(error, c.var.state, c.req.method);
  return new Response(body, { status, headers });
}
