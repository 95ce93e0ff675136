import type { Session } from "../../../identity/service/session.ts";
import { Failure } from "../../../kit/failure.ts";
import { findWebhookAt } from "../../store/webhook/webhooks.ts";
import { checkWechat } from "./check-proof.ts";
import { openHookSecret } from "./hook-secret.ts";

const LONGEST_ECHO = 200;

/**
 * What WeChat wants to hear when the address is entered there: the echo it sent, where the signature is right.
 * @throws Failure `not-found` for an address of another kind, `gone-webhook-off`, those of `checkWechat`
 */
export async function answerEcho(
  session: Session,
  secret: string,
  addressId: string,
  query: URLSearchParams,
): Promise<string> {
  const row = await session.begin(({ tx, actor }) => findWebhookAt(tx, actor.orgId, addressId));
  if (row === undefined || row.proof !== "wechat") throw new Failure("not-found");
  if (!row.is_on) throw new Failure("gone-webhook-off");
  checkWechat(openHookSecret(secret, row), { query });
  return (query.get("echostr") ?? "").slice(0, LONGEST_ECHO);
}
