import { createHash } from "node:crypto";

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu;

/** The id as we write it, or null for a text that is no UUID. */
export function uuidOf(text: string): string | null {
  return UUID.test(text) ? text.toLowerCase() : null;
}

/**
 * Always the same id for the same text in the same survey, so that what was stored once is met again. It begins with
 * the time in the survey's id, so that such ids lie together; 74 bits are drawn from the text.
 */
export function derivedId(surveyId: string, text: string): string {
  const hash = createHash("sha256").update(`${surveyId} ${text}`).digest("hex");
  const variant = "89ab"[Number.parseInt(hash.charAt(3), 16) & 3] ?? "8";
  const time = surveyId.slice(0, 13);
  return `${time}-7${hash.slice(0, 3)}-${variant}${hash.slice(4, 7)}-${hash.slice(7, 19)}`;
}
