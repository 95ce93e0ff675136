import type { Hono } from "hono";
import type { Database } from "../db/database.ts";
import type { Log } from "../log/json-log.ts";
import type { Api, ApiSession, ApiWork, RequestFacts } from "../api/api.ts";
import type { DirectWay } from "./direct-way.ts";
import type { Metrics } from "./metrics.ts";
import type { MountedRoute } from "./mounted-route.ts";
import type { Sentences } from "./problem.ts";
import type { HttpEnv } from "./request-state.ts";

/** Limits of the API; every default lies far above honest use. */
export interface ApiSettings {
  /** Bytes of a JSON body; 1 MB. */
  readonly jsonBytes: number;
  /** Bytes of an upload; 200 MB. */
  readonly uploadBytes: number;
  /** Requests a minute of one person or key; 6,000. */
  readonly requestsPerMinute: number;
  /** Requests a minute of one address while nobody is signed in; 6,000. */
  readonly anonymousRequestsPerMinute: number;
}

export const DEFAULT_API_SETTINGS: ApiSettings = {
  jsonBytes: 1_048_576,
  uploadBytes: 200 * 1_048_576,
  requestsPerMinute: 6_000,
  anonymousRequestsPerMinute: 6_000,
};

export interface ApiOptions<W extends ApiWork, S extends ApiSession<W>> {
  /** Recognises the caller by session cookie or `Authorization: Bearer`; null: nobody known. */
  authenticate(request: RequestFacts): Promise<S | null>;
  /** The sentences of all modules by failure code. */
  sentences(language: "zh" | "en"): Sentences;
  readonly database: Database;
  /** Address the outside world uses, `https://huiyin.example.com`. */
  readonly publicUrl: string;
  readonly log: Log;
  readonly metrics: Metrics;
  /** The present ISO instant. */
  clock?(): string;
  readonly settings?: Partial<ApiSettings>;
  /** True for paths that other sites may show in a frame. */
  mayBeFramed?(path: string): boolean;
}

/** The API with its server side: `app` takes further pages, `fetch` answers requests that `direct` does not take. */
export interface HttpApi<W, S> extends Api<W, S> {
  readonly app: Hono<HttpEnv>;
  readonly fetch: Hono<HttpEnv>["fetch"];
  readonly direct: DirectWay;
  /** Every route mounted so far. */
  readonly routes: readonly MountedRoute[];
}
