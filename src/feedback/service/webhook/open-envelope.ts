import { createHash } from "node:crypto";
import { Failure } from "../../../kit/failure.ts";
import { readWechatMessage } from "../../domain/webhook/read-wechat.ts";
import type { WebhookRow } from "../../store/webhook/webhooks.ts";
import { isSame, TOLERANCE_SECONDS, type AtDoor } from "./check-proof.ts";
import { openAesKey, openHookSecret } from "./hook-secret.ts";
import { decryptWechat, wechatSignature } from "./wechat-crypt.ts";

/** What was in the envelope of a message. */
export interface Opened {
  /** Digest of its signature, to be remembered: it is good for once. */
  readonly digest: string;
  readonly text: string;
}

/** True for a webhook that takes encrypted messages only: of WeCom always, of an official account with a key. */
export function isSealed({ proof, sealed_aes_key }: Pick<WebhookRow, "proof" | "sealed_aes_key">): boolean {
  return proof === "wecom" || (proof === "wechat" && sealed_aes_key !== null);
}

/**
 * Opens an encrypted message: `msg_signature` in the address signs the `Encrypt` of the body.
 * @throws Failure `forbidden-webhook-unencrypted` for one without, those of `openSealed`
 */
export function openEnvelope(secret: string, row: WebhookRow, { query, bytes, now }: AtDoor): Opened {
  const encrypted = readWechatMessage(new TextDecoder().decode(bytes))?.["Encrypt"];
  if (encrypted === undefined) throw new Failure("forbidden-webhook-unencrypted");
  return openSealed(secret, row, { query, encrypted, now });
}

/**
 * Opens what was encrypted, with the signature that stands in the address.
 * @throws Failure `forbidden-webhook-signature`, `forbidden-webhook-stale` {seconds}, `webhook-secret-lost`, those of
 *   `decryptWechat`
 */
export function openSealed(
  secret: string,
  row: WebhookRow,
  {
    query,
    encrypted,
    now,
  }: { readonly query: URLSearchParams; readonly encrypted: string; readonly now: string },
): Opened {
  const timestamp = query.get("timestamp") ?? "";
  const token = openHookSecret(secret, row);
  const expected = wechatSignature(token, timestamp, query.get("nonce") ?? "", encrypted);
  const given = (query.get("msg_signature") ?? "").toLowerCase();
  if (!/^\d{9,10}$/u.test(timestamp) || !isSame(given, expected))
    throw new Failure("forbidden-webhook-signature");
  const ms = Temporal.Instant.from(now).epochMilliseconds - Number(timestamp) * 1_000;
  const seconds = Math.abs(Math.round(ms / 1_000));
  if (seconds > TOLERANCE_SECONDS) throw new Failure("forbidden-webhook-stale", { seconds });
  const key = { encodingAesKey: openAesKey(secret, row), receiver: row.receiver };
  const digest = createHash("sha256").update(given).digest("hex");
  return { digest, text: decryptWechat(key, encrypted) };
}
