import { parsePhoneNumberFromString } from "libphonenumber-js/min";

export interface PhoneReading {
  /** E.164 (`+8613800001111`); a service number as dialled (`95588`); otherwise as typed. */
  readonly value: string;
  /** Digits dialled after the answer; empty without. */
  readonly extension: string;
  readonly valid: boolean;
}

const EXTENSION = /\s*(?:转接?|分机号?|extension|ext\.?|x|#|,|;)\s*[:.]?\s*(\d{1,6})$/iu;
/** 0571-88886666-801: the last group of a landline with area code. */
const DASHED_EXTENSION = /^(.*\b0\d{2,3}[-\s]\d{7,8})-(\d{1,6})$/u;
/** 95588, 95013123, 10086, 12345, 400 without area code is read by the numbering plan. */
const SERVICE_NUMBER = /^(?:95\d{3}(?:\d{3})?|96\d{3,4}|1[02]\d{3}|11[0249]|12[012])$/u;
/**
 * National numbers of China: mobile, 400/800, area code and subscriber (ITU-T E.164 national plan of China, 2021).
 * The small metadata takes eight bare digits for whole numbers; without its area code such a number cannot be dialled.
 */
const CHINESE_NUMBER = /^(?:1[3-9]\d{9}|[48]00\d{7}|10\d{8}|2\d{9}|[3-9]\d{9,10})$/u;
/** 86 138 0000 1111: the plus was lost in a spreadsheet. */
const LOST_PLUS = /^86(?=1[3-9]\d{9}$|[2-9]\d{9,10}$)/u;

/**
 * Reads a phone number in the forms people type: spaces, dashes, brackets, full-width digits, +86, 0086, area codes,
 * 转801 / ext. 801 / -801, 400 and 800 numbers, 95xxx. Without country code it is a number in China.
 * What the numbering plan does not know stays as typed (trimmed), `valid` false.
 */
export function readPhoneNumber(typed: string): PhoneReading {
  const plain = typed.normalize("NFKC").trim();
  const { main, extension } = splitExtension(plain);
  const digits = main.replaceAll(/[\s().\-–—]/gu, "");
  if (SERVICE_NUMBER.test(digits)) return { value: digits, extension, valid: true };
  if (!/^\+?\d{5,20}$/u.test(digits)) return { value: plain, extension: "", valid: false };
  const parsed = parsePhoneNumberFromString(digits.replace(LOST_PLUS, "+86"), "CN");
  const known =
    parsed?.isValid() && (parsed.countryCallingCode !== "86" || CHINESE_NUMBER.test(parsed.nationalNumber));
  if (!parsed || !known) return { value: plain, extension: "", valid: false };
  return { value: parsed.number, extension, valid: true };
}

function splitExtension(plain: string): { readonly main: string; readonly extension: string } {
  const match = EXTENSION.exec(plain);
  if (match) return { main: plain.slice(0, match.index), extension: match[1] ?? "" };
  const dashed = DASHED_EXTENSION.exec(plain);
  return dashed ? { main: dashed[1] ?? "", extension: dashed[2] ?? "" } : { main: plain, extension: "" };
}

/** National digits of a stored number, as people in China say them: `13800001111`, `057188886666`; foreign ones with +. */
export function spokenPhone(value: string): string {
  const parsed = value.startsWith("+") ? parsePhoneNumberFromString(value) : undefined;
  if (!parsed) return value;
  return parsed.country === "CN" ? parsed.formatNational().replaceAll(/\D/gu, "") : value;
}
