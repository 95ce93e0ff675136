import { randomUUID } from "node:crypto";
import type { MiddlewareHandler } from "hono";
import type { Log } from "../log/json-log.ts";
import { acceptedLanguage, callerAddress, givenRequestId } from "./caller.ts";
import type { Metrics } from "./metrics.ts";
import type { HttpEnv, RequestState } from "./request-state.ts";
import { setSecurityHeaders, type SecurityHeaderOptions } from "./security-headers.ts";

const DURATION_BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
/** Asked every few seconds by machines; a line for each would bury the rest. */
const QUIET = new Set(["/healthz", "/metrics"]);

export interface ObserverOptions extends SecurityHeaderOptions {
  readonly log: Log;
  readonly metrics: Metrics;
}

/** Gives each request its id and state, and afterwards its log line, its measures and the security headers. */
export function observeRequests(options: ObserverOptions): MiddlewareHandler<HttpEnv> {
  const { metrics } = options;
  const requests = metrics.counter("http_requests_total", "Requests by method, route and status.");
  const seconds = metrics.histogram(
    "http_request_duration_seconds",
    "Time to the first byte of the answer.",
    DURATION_BUCKETS,
  );
  let inFlight = 0;
  metrics.gauge("http_requests_in_flight", "Requests being answered just now.", () => inFlight);
  return async (c, next) => {
    const begun = performance.now();
    const state = stateOf(c.req.raw, c.env?.incoming?.socket.remoteAddress);
    c.set("state", state);
    inFlight++;
    try {
      await next();
    } finally {
      inFlight--;
    }
    const duration = performance.now() - begun;
    const method = c.req.method;
    const labels = { method, route: state.route ?? "(none)" };
    requests.add({ ...labels, status: String(c.res.status) });
    seconds.observe(duration / 1000, labels);
    // Not by `c.header`, which would make a stream of every answer that is a text.
    c.res.headers.set("x-request-id", state.id);
    setSecurityHeaders(c.res.headers, c.req.path, options);
    if (!QUIET.has(c.req.path)) logRequest(options.log, state, { method, status: c.res.status, duration });
  };
}

function stateOf(request: Request, peer: string | undefined): RequestState {
  const { headers } = request;
  return {
    id: givenRequestId(headers.get("x-request-id")) ?? randomUUID(),
    address: callerAddress(peer, headers.get("x-forwarded-for")),
    language: acceptedLanguage(headers.get("accept-language")) ?? "zh",
    route: null,
    orgId: null,
    actorId: null,
  };
}

interface Outcome {
  readonly method: string;
  readonly status: number;
  /** Milliseconds. */
  readonly duration: number;
}

/** The route stands for the path, so that no token in an address and no search word reaches the log. */
function logRequest(log: Log, state: RequestState, { method, status, duration }: Outcome): void {
  log(status >= 500 ? "error" : "info", "request", {
    method,
    route: state.route,
    status,
    ms: Math.round(duration * 10) / 10,
    requestId: state.id,
    orgId: state.orgId,
    actorId: state.actorId,
    address: state.address,
  });
}
