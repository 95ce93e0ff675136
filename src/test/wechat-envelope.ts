import { createCipheriv, createHash, randomBytes } from "node:crypto";

/** An official account or a company of WeCom, as its console shows it. */
export interface WechatSender {
  readonly token: string;
  readonly encodingAesKey: string;
  readonly receiver: string;
}

/** What WeChat makes of a text: 16 random bytes, its length, it, and the receiver, filled up and encrypted. */
export function encryptWechat(
  { encodingAesKey, receiver }: Omit<WechatSender, "token">,
  text: string,
  random: Uint8Array = randomBytes(16),
): string {
  const words = Buffer.from(text);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(words.length);
  const bare = Buffer.concat([random, length, words, Buffer.from(receiver)]);
  const fill = 32 - (bare.length % 32);
  const key = Buffer.from(`${encodingAesKey}=`, "base64");
  const aes = createCipheriv("aes-256-cbc", key, key.subarray(0, 16)).setAutoPadding(false);
  return Buffer.concat([aes.update(Buffer.concat([bare, Buffer.alloc(fill, fill)])), aes.final()]).toString(
    "base64",
  );
}

/** What stands behind the address. @param seconds since 1970 */
export function envelopeQuery(
  token: string,
  encrypted: string,
  seconds: number,
  nonce = "263014780",
): string {
  const parts = [token, String(seconds), nonce, encrypted].toSorted().join("");
  const signature = createHash("sha1").update(parts).digest("hex");
  return `?msg_signature=${signature}&timestamp=${seconds}&nonce=${nonce}`;
}

/** A message in its envelope, and what stands behind the address. @param now ISO instant */
export function wechatEnvelope(
  sender: WechatSender,
  xml: string,
  now: string,
): { readonly query: string; readonly body: string } {
  const encrypted = encryptWechat(sender, xml);
  const query = envelopeQuery(sender.token, encrypted, Math.floor(Date.parse(now) / 1_000));
  const body = `<xml><ToUserName><![CDATA[${sender.receiver}]]></ToUserName><Encrypt><![CDATA[${encrypted}]]></Encrypt></xml>`;
  return { query, body };
}
