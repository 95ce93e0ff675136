import type { HttpBindings } from "@hono/node-server";
import type { RequestState } from "../api/direct-routes.ts";

/** Hono's environment here: Node's request beside it, our state on it. Its parts are absent when called without a server. */
export interface HttpEnv {
  Bindings: Partial<HttpBindings>;
  Variables: { state: RequestState };
}
