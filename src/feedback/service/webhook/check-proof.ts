import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import { Failure } from "../../../kit/failure.ts";

/** A delivery as it stands at the door. */
export interface AtDoor {
  /** Header by lower-case name. */
  header(name: string): string | undefined;
  /** Parameters of the address. */
  readonly query: URLSearchParams;
  readonly bytes: Uint8Array;
  /** ISO instant. */
  readonly now: string;
}

/** Clocks of machines differ by no more; an older signature was kept and is sent again. */
export const TOLERANCE_SECONDS = 300;
/** Headers of a signed delivery. */
const TIMESTAMP_HEADER = "x-huiyin-timestamp";
const SIGNATURE_HEADER = "x-huiyin-signature";

/**
 * What signs a delivery: HMAC-SHA256, in hexadecimal, over the time stamp, a full stop and the body as it is sent.
 * @param timestamp seconds since 1970, as it stands in the header
 */
export function signDelivery(secret: string, timestamp: string, body: Uint8Array | string): string {
  return createHmac("sha256", secret).update(`${timestamp}.`).update(body).digest("hex");
}

/**
 * The signature of a signed delivery, to be remembered.
 * @throws Failure `forbidden-webhook-unsigned`, `forbidden-webhook-stale` {seconds}, `forbidden-webhook-signature`
 */
export function checkSignature(secret: string, { header, bytes, now }: AtDoor): string {
  const timestamp = header(TIMESTAMP_HEADER)?.trim() ?? "";
  const given = (header(SIGNATURE_HEADER)?.trim() ?? "").replace(/^sha256=/u, "").toLowerCase();
  if (!/^\d{9,13}$/u.test(timestamp) || given === "") throw new Failure("forbidden-webhook-unsigned");
  if (!isSame(given, signDelivery(secret, timestamp, bytes)))
    throw new Failure("forbidden-webhook-signature");
  const seconds = timestamp.length > 10 ? Number(timestamp) / 1_000 : Number(timestamp);
  const off = Math.round(Temporal.Instant.from(now).epochMilliseconds / 1_000 - seconds);
  if (Math.abs(off) > TOLERANCE_SECONDS)
    throw new Failure("forbidden-webhook-stale", { seconds: Math.abs(off) });
  return given;
}

/** `Authorization: Bearer …` or `X-Huiyin-Token: …`. @throws Failure `forbidden-webhook-token` */
export function checkBearer(secret: string, { header }: AtDoor): void {
  const bearer = /^bearer\s+(\S+)$/iu.exec(header("authorization")?.trim() ?? "")?.[1];
  const given = bearer ?? header("x-huiyin-token")?.trim() ?? "";
  if (!isSame(given, secret)) throw new Failure("forbidden-webhook-token");
}

/**
 * As WeChat signs: SHA-1 of token, time stamp and nonce, sorted and joined. Source: 微信官方文档·公众号, 接入概述.
 * @throws Failure `webhook-wechat-encrypted` in its encrypted mode, `forbidden-webhook-signature`
 */
export function checkWechat(token: string, { query }: Pick<AtDoor, "query">): void {
  if (query.get("encrypt_type") === "aes" || (query.has("msg_signature") && !query.has("signature")))
    throw new Failure("webhook-wechat-encrypted");
  const parts = [token, query.get("timestamp") ?? "", query.get("nonce") ?? ""].toSorted();
  const expected = createHash("sha1").update(parts.join("")).digest("hex");
  if (!isSame((query.get("signature") ?? "").toLowerCase(), expected))
    throw new Failure("forbidden-webhook-signature");
}

/** Compares digests, so that neither the time it takes nor the length tells anything. */
export function isSame(given: string, expected: string): boolean {
  const digest = (text: string): Buffer => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}
