import { readPhoneNumber } from "../../../customer/domain/phone-number.ts";

/** Somebody without an account, as whoever sends a card names them. */
export interface Guest {
  readonly name: string;
  /** "" where none was named. */
  readonly company: string;
  /** E.164 where known. */
  readonly phone: string | null;
  /** In small letters. */
  readonly email: string | null;
}

const EMAIL = /^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;]+$/u;

/** How a guest can be reached, from one field; null: neither a phone number nor a mail address. "" is nobody's. */
export function readGuestContact(typed: string): Pick<Guest, "phone" | "email"> | null {
  const plain = typed.normalize("NFKC").trim();
  if (plain === "") return { phone: null, email: null };
  if (plain.includes("@")) return EMAIL.test(plain) ? { phone: null, email: plain.toLowerCase() } : null;
  const { value, valid } = readPhoneNumber(plain);
  return valid ? { phone: value, email: null } : null;
}

/** `王师傅（顺达维修）`, `Wang Lei (Shunda)`: as a guest stands in records. */
export function guestLabel({ name, company }: Pick<Guest, "name" | "company">): string {
  if (company === "") return name;
  return /\p{Script=Han}/u.test(name + company) ? `${name}（${company}）` : `${name} (${company})`;
}

/** What tells one name from another: not its width, case or spaces. */
function plainName(text: string): string {
  return text.normalize("NFKC").toLowerCase().replaceAll(/\s+/gu, "");
}

/** True where two guests are the same person as far as can be told: by number, by address, or by name and company. */
export function isSameGuest(one: Guest, other: Guest): boolean {
  if (one.phone !== null && one.phone === other.phone) return true;
  if (one.email !== null && one.email === other.email) return true;
  return plainName(one.name) === plainName(other.name) && plainName(one.company) === plainName(other.company);
}

/** A colleague who worked on a case. */
export interface Worker {
  readonly email: string;
  readonly phone: string | null;
}

/**
 * Whether a guest had a part in the work on a case, in any round: took a task of it, or is a colleague who handled it
 * or owned a measure. Such a guest checks nothing there.
 * @param takers guests who accepted a task of the case
 */
export function guestHadPart(guest: Guest, takers: readonly Guest[], workers: readonly Worker[]): boolean {
  return (
    takers.some((one) => isSameGuest(guest, one)) ||
    workers.some(
      ({ email, phone }) =>
        (guest.email !== null && guest.email === email.toLowerCase()) ||
        (guest.phone !== null && phone !== null && guest.phone === readPhoneNumber(phone).value),
    )
  );
}
