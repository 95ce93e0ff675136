import { createDecipheriv, createHash } from "node:crypto";
import { Failure } from "../../../kit/failure.ts";

/** What opens messages of an official account or of WeCom. */
export interface WechatKey {
  /** 43 letters and digits: the AES key in Base64 without its padding sign. */
  readonly encodingAesKey: string;
  /** AppID of the official account, or CorpID. */
  readonly receiver: string;
}

/** An EncodingAESKey as the consoles of WeChat and WeCom give it. */
export const AES_KEY = /^[A-Za-z0-9]{43}$/u;

const KEY_BYTES = 32;
const IV_BYTES = 16;
/** Messages are filled up to whole blocks of so many bytes. */
const BLOCK_BYTES = 32;
const RANDOM_BYTES = 16;
const LENGTH_BYTES = 4;
const HEAD_BYTES = RANDOM_BYTES + LENGTH_BYTES;
const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/u;

/** SHA-1 of the parts, sorted and joined, in hexadecimal: of token, time stamp and nonce, and of what is encrypted. */
export function wechatSignature(...parts: readonly string[]): string {
  return createHash("sha1").update(parts.toSorted().join("")).digest("hex");
}

/**
 * What was encrypted for the receiver: AES-256-CBC, filled up as in PKCS #7 to 32 bytes, behind 16 random bytes and the
 * length, before the receiver's id. Sources: 微信官方文档·公众号, 消息加解密说明; 企业微信开发者中心, 加解密方案说明.
 * @throws Failure `webhook-wechat-undecipherable` with another key, `forbidden-webhook-receiver` for another receiver
 */
export function decryptWechat({ encodingAesKey, receiver }: WechatKey, encrypted: string): string {
  const plain = unfilled(decipher(encodingAesKey, encrypted));
  const length = plain.length < HEAD_BYTES ? -1 : plain.readUInt32BE(RANDOM_BYTES);
  const end = HEAD_BYTES + length;
  if (length < 0 || end > plain.length) throw undecipherable();
  if (plain.toString("utf8", end) !== receiver) throw new Failure("forbidden-webhook-receiver");
  return utf8(plain.subarray(HEAD_BYTES, end));
}

function decipher(encodingAesKey: string, encrypted: string): Buffer {
  const key = Buffer.from(`${encodingAesKey}=`, "base64");
  const bytes = BASE64.test(encrypted) ? Buffer.from(encrypted, "base64") : Buffer.alloc(0);
  if (key.length !== KEY_BYTES || bytes.length === 0 || bytes.length % IV_BYTES !== 0) throw undecipherable();
  const aes = createDecipheriv("aes-256-cbc", key, key.subarray(0, IV_BYTES)).setAutoPadding(false);
  return Buffer.concat([aes.update(bytes), aes.final()]);
}

function unfilled(plain: Buffer): Buffer {
  const fill = plain.at(-1) ?? 0;
  const isFilled = fill >= 1 && fill <= BLOCK_BYTES && fill <= plain.length;
  if (!isFilled || plain.subarray(-fill).some((byte) => byte !== fill)) throw undecipherable();
  return plain.subarray(0, -fill);
}

function utf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw undecipherable();
  }
}

function undecipherable(): Failure {
  return new Failure("webhook-wechat-undecipherable");
}
