import type { Context, Env, Hono } from "hono";
import { openSession, systemActor } from "../../identity/service/session.ts";
import { Failure } from "../../kit/failure.ts";
import type { Database } from "../../platform/db/database.ts";
import { readBytes } from "../../platform/html/read-form.ts";
import type { SmsProviderName } from "../domain/sms/sms-purpose.ts";
import { readCallbackToken } from "../service/sms/callback-token.ts";
import { takeSmsPush } from "../service/sms/take-push.ts";

const MOST_BYTES = 1_048_576;
const PUSHES_A_MINUTE = 1_200;
const GUESSES_A_MINUTE = 60;

/** Counts what one caller does; throws Failure `too-many-requests` past its limit. */
interface CallLimiter {
  count(caller: string): void;
}

export interface SmsCallbackDeps {
  readonly database: Database;
  /** Signs addresses; the same that `smsRoutes` got. */
  readonly secret: string;
  /** The present ISO instant. */
  readonly clock: () => string;
  /** A limiter of calls a minute and caller. */
  limiter(perMinute: number): CallLimiter;
}

/** What is known of a request before it comes here. */
interface RequestState {
  readonly id: string;
  readonly address: string | null;
  route: string | null;
  orgId: number | null;
}

/**
 * What providers wait for; anything else they send anew. Sources: help.aliyun.com/zh/sms/developer-reference/smsreport-2,
 * cloud.tencent.com/document/product/382/59178.
 */
const TAKEN: Readonly<Record<SmsProviderName, object>> = {
  aliyun: { code: 0, msg: "接收成功" },
  tencent: { result: 0, errmsg: "OK" },
};

/**
 * Mounts `POST /hooks/sms/TOKEN`, where the provider of SMS tells whether messages arrived and what was answered to them.
 * Nobody is signed in here: the token names the organization.
 */
export function smsCallback<E extends Env>(app: Hono<E>, deps: SmsCallbackDeps): void {
  const pushes = deps.limiter(PUSHES_A_MINUTE);
  const guesses = deps.limiter(GUESSES_A_MINUTE);
  app.post("/hooks/sms/:token", async (c) => {
    const state = stateOf(c);
    state.route = "/hooks/sms/{token}";
    const name = readCallbackToken(deps.secret, c.req.param("token"));
    if (name === null) {
      guesses.count(state.address ?? "");
      throw new Failure("not-found");
    }
    const { orgId, callbackId } = name;
    pushes.count(callbackId);
    state.orgId = orgId;
    const body = parsed(await readBytes(c.req.raw, MOST_BYTES));
    const { id: requestId, address } = state;
    const session = openSession(deps.database, systemActor(orgId), { requestId, address }, deps.clock);
    const provider = await takeSmsPush(session, { callbackId, body, now: deps.clock() });
    return Response.json(TAKEN[provider], { headers: { "cache-control": "no-store" } });
  });
}

/** The request's state stands in every context of the API's app. */
function stateOf<E extends Env>(c: Context<E>): RequestState {
  return (c.var as { readonly state: RequestState }).state;
}

/** @throws Failure `sms-push-unreadable` */
function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)) as unknown;
  } catch {
    throw new Failure("sms-push-unreadable");
  }
}
