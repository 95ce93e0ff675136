import { createHash } from "node:crypto";
import type { ParsedMail } from "../../../platform/mail/parse-mail.ts";

const LONGEST_KEY = 250;
const DIGEST_SIGNS = 32;

/** Key of a mail in the ledger: its Message-ID, else (or for one beyond measure) a digest. */
export function mailKey(messageId: string | null, raw: Uint8Array): string {
  if (messageId === null) return `sha256:${createHash("sha256").update(raw).digest("hex")}`;
  return keyOfId(messageId);
}

/** Key of the mail with this Message-ID. */
export function keyOfId(messageId: string): string {
  if (messageId.length <= LONGEST_KEY) return `id:${messageId}`;
  return `sha256:${createHash("sha256").update(messageId).digest("hex")}`;
}

/** What stands in the ledger for a mail address; the same address differs between organizations. */
export function addressDigest(orgId: number, address: string): string {
  return createHash("sha256")
    .update(`${orgId}\n${address.toLowerCase()}`)
    .digest("hex")
    .slice(0, DIGEST_SIGNS);
}

/** Who is to be answered: the address for answers, else the sender's. */
export function correspondentOf({ from, replyTo }: ParsedMail): { name: string; address: string } {
  if (replyTo === null || replyTo.address === "") return from;
  return { name: replyTo.name || from.name, address: replyTo.address };
}
