import { createHmac, timingSafeEqual } from "node:crypto";
import { keyFor } from "./link-token.ts";

/** What a page carries from its first view to its answers, so that a view need not be written down. */
export interface PageTicket {
  /** Id of the response that this page will become. */
  readonly id: string;
  readonly version: number;
  /** Milliseconds since 1970 of the first view. */
  readonly openedAt: number;
}

const TICKET = /^([0-9a-f-]{36})\.(\d{1,9})\.(\d{1,15})\.([\w-]{22})$/u;
const SIGNATURE_BYTES = 16;

/** The ticket as text, good for this link only. */
export function signTicket(secret: string, linkId: string, { id, version, openedAt }: PageTicket): string {
  const text = `${id}.${version}.${openedAt}`;
  return `${text}.${signatureOf(secret, linkId, text).toString("base64url")}`;
}

/** The ticket that this installation gave out for this link, or null. */
export function readTicket(secret: string, linkId: string, text: string): PageTicket | null {
  const match = TICKET.exec(text);
  if (!match) return null;
  const [, id = "", version, openedAt, signature = ""] = match;
  const right = signatureOf(secret, linkId, text.slice(0, text.lastIndexOf(".")));
  if (!timingSafeEqual(Buffer.from(signature, "base64url"), right)) return null;
  return { id, version: Number(version), openedAt: Number(openedAt) };
}

function signatureOf(secret: string, linkId: string, text: string): Buffer {
  return createHmac("sha256", keyFor(secret, "survey page"))
    .update(`${linkId} ${text}`)
    .digest()
    .subarray(0, SIGNATURE_BYTES);
}
