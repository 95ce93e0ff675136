import type { Context } from "hono";
import type { RouteDescriptor } from "../contract/route.ts";
import type { ApiSession, ApiWork } from "../api/api.ts";
import { encodeAnswer, keptResponse } from "./encode-answer.ts";
import { answerOnce, readIdempotencyKey, requestHash, type KeptAnswer } from "./idempotency.ts";
import type { HttpEnv } from "./request-state.ts";

interface Call<S> {
  readonly c: Context<HttpEnv>;
  readonly descriptor: RouteDescriptor;
  readonly session: S;
  readonly bodyText: string;
}

/** Runs handlers in the session's transaction, those with an `Idempotency-Key` once per key. */
export function keyedWrites<W extends ApiWork, S extends ApiSession<W>>(
  clock: () => string,
): (call: Call<S>, handle: (work: W) => Promise<unknown>) => Promise<Response> {
  const inTurn = turns();
  return async ({ c, descriptor, session, bodyText }, handle) => {
    const answer = async (work: W): Promise<KeptAnswer> => encodeAnswer(descriptor, await handle(work));
    const key = readIdempotencyKey(c.req.raw);
    if (key === null) return keptResponse(await session.begin(answer));
    const { orgId, kind, id } = session.actor;
    const { pathname, search } = new URL(c.req.url);
    const hash = requestHash(kind, id ?? "", c.req.method, pathname + search, bodyText);
    const kept = await inTurn(`${orgId} ${key}`, () =>
      session.begin((work) => answerOnce(work.tx, { orgId, key, hash, now: clock() }, () => answer(work))),
    );
    const response = keptResponse(kept);
    if (kept.replayed) response.headers.set("idempotency-replayed", "true");
    return response;
  };
}

/**
 * One at a time per key within this process. The database alone would do, but every waiting request would hold one
 * of its connections.
 */
function turns(): <T>(key: string, work: () => Promise<T>) => Promise<T> {
  const last = new Map<string, Promise<unknown>>();
  return (key, work) => {
    const turn = (last.get(key) ?? Promise.resolve()).then(work, work);
    last.set(key, turn);
    const leave = (): void => {
      if (last.get(key) === turn) last.delete(key);
    };
    turn.then(leave, leave);
    return turn;
  };
}
