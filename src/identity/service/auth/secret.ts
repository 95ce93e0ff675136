import { createHash, randomBytes } from "node:crypto";

/** A new secret of 256 random bits, fit for a link or a header. */
export function newSecret(): string {
  return randomBytes(32).toString("base64url");
}

/** SHA-256 in hex: what is kept of a secret. Enough, since nobody can guess 256 random bits. */
export function hashSecret(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}
