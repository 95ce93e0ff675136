import type { Session } from "../../../identity/service/session.ts";
import { Failure } from "../../../kit/failure.ts";
import { isWechat } from "../../domain/webhook/webhook-mapping.ts";
import { findWebhookAt } from "../../store/webhook/webhooks.ts";
import { checkWechat } from "./check-proof.ts";
import { openHookSecret } from "./hook-secret.ts";
import { openSealed } from "./open-envelope.ts";

/** A question whether the address is right. */
export interface Asked {
  readonly addressId: string;
  readonly query: URLSearchParams;
  /** ISO instant. */
  readonly now: string;
}

const LONGEST_ECHO = 200;

/**
 * What WeChat or WeCom wants to hear when the address is entered there: the echo it sent, where the signature is right;
 * that of WeCom comes encrypted.
 * @throws Failure `not-found` for an address of another kind, `gone-webhook-off`, those of `checkWechat` and `openSealed`
 */
export async function answerEcho(
  session: Session,
  secret: string,
  { addressId, query, now }: Asked,
): Promise<string> {
  const row = await session.begin(({ tx, actor }) => findWebhookAt(tx, actor.orgId, addressId));
  if (row === undefined || !isWechat(row.proof)) throw new Failure("not-found");
  if (!row.is_on) throw new Failure("gone-webhook-off");
  if (row.proof === "wecom") {
    // A plus sign that was not escaped reads as a space.
    const encrypted = (query.get("echostr") ?? "").replaceAll(" ", "+");
    return openSealed(secret, row, { query, encrypted, now }).text;
  }
  checkWechat(openHookSecret(secret, row), { query });
  return (query.get("echostr") ?? "").slice(0, LONGEST_ECHO);
}
