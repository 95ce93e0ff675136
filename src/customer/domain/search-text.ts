import { readPhoneNumber } from "./phone-number.ts";

const SEARCHED_DIGITS = 4;

/** A text typed into a search field, in the forms it is compared in; null when nothing is left of it. */
export function searchText(typed: string): {
  readonly text: string;
  readonly exact: string;
  readonly phone: string;
  readonly digits: string | null;
} | null {
  const exact = typed.replaceAll("\0", "").toWellFormed().trim();
  if (exact === "") return null;
  const text = exact.normalize("NFKC").toLowerCase();
  const bare = text.replaceAll(/[\s()+\-–—]/gu, "");
  const digits = /^\d+$/u.test(bare) && bare.length >= SEARCHED_DIGITS ? withoutTrunk(bare) : null;
  return { text, exact, phone: readPhoneNumber(exact).value, digits };
}

/** Stored numbers are E.164, without the 0 that area codes are dialled with. */
function withoutTrunk(digits: string): string {
  return digits.replace(/^(?:0086|00|0)(?=\d{4})/u, "");
}
