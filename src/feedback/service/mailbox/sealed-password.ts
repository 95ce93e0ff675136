import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { Failure } from "../../../kit/failure.ts";

const CIPHER = "aes-256-gcm";
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** The mailbox that a password opens; a sealed one is of no use with any other. */
export interface SealedFor {
  readonly orgId: number;
  readonly mailboxId: string;
}

/** A password as text that only this installation can read again. */
export function sealPassword(secret: string, password: string, of: SealedFor): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(CIPHER, keyOf(secret), iv);
  cipher.setAAD(nameOf(of));
  const sealed = [cipher.update(password, "utf8"), cipher.final()];
  return Buffer.concat([iv, cipher.getAuthTag(), ...sealed]).toString("base64url");
}

/** The password that was sealed. @throws Failure `mailbox-password-lost` when the installation's secret is another */
export function openPassword(secret: string, text: string, of: SealedFor): string {
  const bytes = Buffer.from(text, "base64url");
  try {
    const decipher = createDecipheriv(CIPHER, keyOf(secret), bytes.subarray(0, IV_BYTES));
    decipher.setAAD(nameOf(of));
    decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
    const opened = [decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()];
    return Buffer.concat(opened).toString("utf8");
  } catch {
    throw new Failure("mailbox-password-lost");
  }
}

function keyOf(secret: string): Buffer {
  return Buffer.from(hkdfSync("sha256", secret, "", "huiyin mailbox password", 32));
}

function nameOf({ orgId, mailboxId }: SealedFor): Buffer {
  return Buffer.from(`${orgId} ${mailboxId}`);
}
