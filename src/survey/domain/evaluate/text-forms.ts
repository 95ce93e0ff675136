import { isRealDate } from "../../../kit/calendar-date.ts";
import type { NoteFault } from "./answer-fault.ts";

/** Longest remark, and longest text beside "other", in UTF-16 units. */
export const REMARK_LENGTH = 500;

/** Control signs and halves of surrogate pairs, which no database takes; line breaks and tabs stay. */
const UNSTORABLE = /(?![\n\t])[\p{Cc}\p{Cs}]/gu;
const PHONE = /^\+?[\d\s()（）-]{5,30}$/u;

/**
 * The text as stored: line breaks as `\n`, unstorable signs and outer blanks removed; empty when nothing was said.
 * `most` in UTF-16 units. What is far too long is refused unread.
 */
export function plainText(sent: unknown, most: number, note: NoteFault): string | undefined {
  if (typeof sent !== "string") return note("wrong-type");
  const text =
    sent.length > most * 2 + 100 ? sent : sent.replace(/\r\n?/gu, "\n").replace(UNSTORABLE, "").trim();
  return text.length > most ? note("text-too-long", { max: most }) : text;
}

/** True for the `YYYY-MM-DD` of a real day. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/u.test(text)) return false;
  const [year = 0, month = 0, day = 0] = text.split("-").map(Number);
  return isRealDate({ year, month, day });
}

/** True for 6 to 15 digits with the usual marks between; 15 is the longest number of ITU-T E.164. */
export function isPhone(text: string): boolean {
  const digits = text.replace(/\D/gu, "").length;
  return PHONE.test(text) && digits >= 6 && digits <= 15;
}
