import type { Context } from "hono";
import { Failure } from "../../kit/failure.ts";
import type { ApiSession, ApiWork, RequestFacts } from "../api/api.ts";
import type { ApiOptions, ApiSettings } from "./api-options.ts";
import { withBodyLimit } from "./body-limit.ts";
import { acceptedLanguage } from "./caller.ts";
import { refuseCrossSite } from "./cross-site.ts";
import { requestLimiter } from "./request-limiter.ts";
import type { HttpEnv } from "./request-state.ts";

/** The doors of the API. */
export interface Admission<S> {
  /** @throws Failure `unauthenticated`, `forbidden-cross-site`, `too-many-requests` */
  admit(c: Context<HttpEnv>): Promise<S>;
  /**
   * The facts of a request that nobody needs to be signed in for; `bodyBytes` limits what its handler may read, null
   * when there is nothing left to read.
   * @throws Failure `forbidden-cross-site`, `too-many-requests`, `too-large-body`
   */
  visit(c: Context<HttpEnv>, bodyBytes: number | null): RequestFacts;
  facts(c: Context<HttpEnv>, bodyBytes: number | null): RequestFacts;
}

/** Decides who may come in, and how often. */
export function admission<W extends ApiWork, S extends ApiSession<W>>(
  { authenticate, publicUrl }: ApiOptions<W, S>,
  settings: ApiSettings,
): Admission<S> {
  const known = requestLimiter(settings.requestsPerMinute);
  const anonymous = requestLimiter(settings.anonymousRequestsPerMinute);
  const facts = (c: Context<HttpEnv>, bodyBytes: number | null): RequestFacts => {
    const { id, address, language } = c.var.state;
    return {
      requestId: id,
      address,
      language,
      header: (name) => c.req.header(name),
      raw: bodyBytes === null ? c.req.raw : withBodyLimit(c.req.raw, bodyBytes),
    };
  };
  return {
    facts,
    visit(c, bodyBytes) {
      anonymous.count(c.var.state.address ?? "");
      refuseCrossSite(c.req.raw, publicUrl);
      return facts(c, bodyBytes);
    },
    async admit(c) {
      const { state } = c.var;
      // Before the look-up, so that guessing keys costs no query once the address has spent its share.
      anonymous.refuseSpent(state.address ?? "");
      refuseCrossSite(c.req.raw, publicUrl);
      const session = await authenticate(facts(c, null));
      if (session === null) {
        anonymous.count(state.address ?? "");
        throw new Failure("unauthenticated");
      }
      const { kind, orgId, id, language } = session.actor;
      state.orgId = orgId;
      state.actorId = id;
      state.language = acceptedLanguage(c.req.header("accept-language") ?? null) ?? language;
      known.count(`${kind} ${orgId} ${id}`);
      return session;
    },
  };
}
