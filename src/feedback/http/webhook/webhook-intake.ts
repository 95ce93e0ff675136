import type { Context, Env, Hono } from "hono";
import { Failure } from "../../../kit/failure.ts";
import { readBytes } from "../../../platform/html/read-form.ts";
import { answerEcho } from "../../service/webhook/answer-echo.ts";
import { takeDelivery, type TakenDelivery } from "../../service/webhook/take-delivery.ts";
import { readHookToken, type HookName } from "../../service/webhook/webhook-token.ts";
import { webhookSentence } from "../../service/webhook/webhook-sentence.ts";
import { sessionOf, stateOf, type CallLimiter, type PageContext } from "../public-page/page-request.ts";

const MOST_BYTES = 1_048_576;

/**
 * Mounts `POST /hooks/TOKEN`, where other systems hand in voices, and `GET` of it, by which WeChat and WeCom make sure of the
 * address. Nobody is signed in here: the token names the webhook, the webhook says what proves the sender.
 */
export function webhookIntake<E extends Env>(app: Hono<E>, context: PageContext, hooks: CallLimiter): void {
  app.post("/hooks/:token", async (c) => {
    const started = performance.now();
    const { state, name } = doorOf(c, context, hooks);
    const bytes = await readBytes(c.req.raw, MOST_BYTES);
    const took = (): number => performance.now() - started;
    const delivery = { ...atDoor(c, context), addressId: name.addressId, bytes, took };
    const taken = await counting(context, state.address, () =>
      takeDelivery(sessionOf(context, state, name.orgId), context.secret, delivery),
    );
    return answer(taken, state.language);
  });
  app.get("/hooks/:token", async (c) => {
    const { state, name } = doorOf(c, context, hooks);
    const echo = await counting(context, state.address, () =>
      answerEcho(sessionOf(context, state, name.orgId), context.secret, {
        addressId: name.addressId,
        query: queryOf(c),
        now: context.clock(),
      }),
    );
    return plain(echo);
  });
}

function doorOf<E extends Env>(
  c: Context<E>,
  context: PageContext,
  hooks: CallLimiter,
): { readonly state: ReturnType<typeof stateOf>; readonly name: HookName } {
  const state = stateOf(c);
  state.route = "/hooks/{token}";
  const name = readHookToken(context.secret, c.req.param("token") ?? "");
  if (name === null) {
    context.guesses.count(state.address ?? "");
    throw new Failure("not-found");
  }
  hooks.count(name.addressId);
  return { state, name };
}

/** Who is turned away spends tries, as who guesses addresses does. */
async function counting<T>(
  { guesses }: PageContext,
  address: string | null,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Failure && error.code.startsWith("forbidden-")) guesses.count(address ?? "");
    throw error;
  }
}

function atDoor<E extends Env>(c: Context<E>, { clock }: PageContext) {
  return { header: (name: string) => c.req.header(name), query: queryOf(c), now: clock() };
}

function queryOf<E extends Env>(c: Context<E>): URLSearchParams {
  return new URL(c.req.url).searchParams;
}

/** WeChat sends anew whatever is not answered with this word, WeCom with nothing. */
function answer({ proof, cases, refused }: TakenDelivery, language: "zh" | "en"): Response {
  if (proof === "wechat") return plain("success");
  if (proof === "wecom") return plain("");
  const accepted = cases.filter(({ isNew }) => isNew).length;
  const body = {
    accepted,
    repeated: cases.length - accepted,
    refused: refused.map(({ index, code, details }) => ({
      index: index ?? 0,
      code,
      detail: webhookSentence(code, details, language),
    })),
    cases: cases.map(({ index, id, number, isNew }) => ({ index, id, number, isNew })),
  };
  return Response.json(body, { headers: { "cache-control": "no-store" } });
}

function plain(text: string): Response {
  return new Response(text, {
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" },
  });
}
