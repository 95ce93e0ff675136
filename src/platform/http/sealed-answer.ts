import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from "node:crypto";

const CIPHER = "aes-256-gcm";
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** What stands in the table instead of the idempotency key itself. */
export function keyDigest(key: string): string {
  return createHash("sha256").update(key).digest("hex");
}

/**
 * The answer as text that only the holder of the idempotency key can read: an answer may show a new API key once, or
 * hold contact data that an erasure must not miss, and neither may lie readable in the table or in a backup of it.
 */
export function sealAnswer(key: string, answer: unknown): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(CIPHER, secretOf(key), iv);
  const sealed = [cipher.update(JSON.stringify(answer), "utf8"), cipher.final()];
  return Buffer.concat([iv, cipher.getAuthTag(), ...sealed]).toString("base64url");
}

/** The answer that `sealAnswer` sealed with the same key. */
export function openAnswer(key: string, text: string): unknown {
  const bytes = Buffer.from(text, "base64url");
  const decipher = createDecipheriv(CIPHER, secretOf(key), bytes.subarray(0, IV_BYTES));
  decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  const opened = [decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()];
  return JSON.parse(Buffer.concat(opened).toString("utf8"));
}

function secretOf(key: string): Buffer {
  return Buffer.from(hkdfSync("sha256", key, "", "huiyin idempotent answer", 32));
}
