import { createHmac, timingSafeEqual } from "node:crypto";

/** Which address of which organization. */
export interface CallbackName {
  readonly orgId: number;
  readonly callbackId: string;
}

const ORG_BYTES = 4;
const NAME_BYTES = ORG_BYTES + 16;
/** 128 bits: nobody guesses them. */
const SIGNATURE_BYTES = 16;
const TOKEN = /^[\w-]{48}$/u;

/** The 48 signs by which the provider of SMS reaches an organization; the same for the same setting. */
export function signCallback(secret: string, { orgId, callbackId }: CallbackName): string {
  const name = Buffer.alloc(NAME_BYTES);
  name.writeUInt32BE(orgId);
  Buffer.from(callbackId.replaceAll("-", ""), "hex").copy(name, ORG_BYTES);
  return Buffer.concat([name, signatureOf(secret, name)]).toString("base64url");
}

/** What a token names, or null for one that this installation did not sign. */
export function readCallbackToken(secret: string, token: string): CallbackName | null {
  if (!TOKEN.test(token)) return null;
  const bytes = Buffer.from(token, "base64url");
  const name = bytes.subarray(0, NAME_BYTES);
  if (!timingSafeEqual(bytes.subarray(NAME_BYTES), signatureOf(secret, name))) return null;
  const callbackId = name
    .toString("hex", ORG_BYTES)
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/u, "$1-$2-$3-$4-$5");
  return { orgId: name.readUInt32BE(), callbackId };
}

function signatureOf(secret: string, name: Buffer): Buffer {
  const key = createHmac("sha256", secret).update("huiyin sms callback").digest();
  return createHmac("sha256", key).update(name).digest().subarray(0, SIGNATURE_BYTES);
}
