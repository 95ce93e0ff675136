import type { HttpBindings } from "@hono/node-server";

/** What is learnt of one request on its way; the log line is written from it. */
export interface RequestState {
  readonly id: string;
  readonly address: string | null;
  language: "zh" | "en";
  /** `/api/v1/customers/{id}`; null until a route is found. */
  route: string | null;
  orgId: number | null;
  actorId: string | null;
}

/** Hono's environment here: Node's request beside it, our state on it. Its parts are absent when called without a server. */
export interface HttpEnv {
  Bindings: Partial<HttpBindings>;
  Variables: { state: RequestState };
}
