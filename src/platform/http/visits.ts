import { randomUUID } from "node:crypto";
import type { RequestState } from "../api/direct-routes.ts";
import type { Log } from "../log/json-log.ts";
import { acceptedLanguage, callerAddress, givenRequestId } from "./caller.ts";
import type { Metrics } from "./metrics.ts";

const DURATION_BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
/** Asked every few seconds by machines; a line for each would bury the rest. */
const QUIET = new Set(["/healthz", "/metrics"]);

/** A request from its first to its last moment. */
export interface Visit {
  readonly state: RequestState;
  /** Milliseconds of `performance.now`. */
  readonly begun: number;
}

export interface Outcome {
  readonly method: string;
  readonly path: string;
  readonly status: number;
}

/** Keeps the books on requests, whichever way they came in. */
export interface Visits {
  /** `header`: a field by its lower-case name, null where there is none. */
  begin(header: (name: string) => string | null, peer: string | undefined): Visit;
  /** No longer in flight. */
  leave(visit: Visit): void;
  /** Measures and the log line of what was answered. */
  note(visit: Visit, outcome: Outcome): void;
}

/** Registers the measures of requests. */
export function openVisits({ log, metrics }: { readonly log: Log; readonly metrics: Metrics }): Visits {
  const requests = metrics.counter("http_requests_total", "Requests by method, route and status.");
  const seconds = metrics.histogram(
    "http_request_duration_seconds",
    "Time to the first byte of the answer.",
    DURATION_BUCKETS,
  );
  let inFlight = 0;
  metrics.gauge("http_requests_in_flight", "Requests being answered just now.", () => inFlight);
  return {
    begin(header, peer) {
      const begun = performance.now();
      inFlight++;
      return { begun, state: stateOf(header, peer) };
    },
    leave() {
      inFlight--;
    },
    note({ begun, state }, { method, path, status }) {
      const duration = performance.now() - begun;
      const route = state.route ?? "(none)";
      requests.add({ method, route, status: String(status) });
      seconds.observe(duration / 1000, { method, route });
      if (!QUIET.has(path)) logRequest(log, state, { method, status, duration });
    },
  };
}

function stateOf(header: (name: string) => string | null, peer: string | undefined): RequestState {
  return {
    id: givenRequestId(header("x-request-id")) ?? randomUUID(),
    address: callerAddress(peer, header("x-forwarded-for")),
    language: acceptedLanguage(header("accept-language")) ?? "zh",
    route: null,
    orgId: null,
    actorId: null,
  };
}

interface Answered {
  readonly method: string;
  readonly status: number;
  /** Milliseconds. */
  readonly duration: number;
}

/** The route stands for the path, so that no token in an address and no search word reaches the log. */
function logRequest(log: Log, state: RequestState, { method, status, duration }: Answered): void {
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
