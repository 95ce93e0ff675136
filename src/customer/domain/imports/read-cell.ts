import { normalizeContactPoint } from "../contact-point.ts";
import { readPhoneNumber } from "../phone-number.ts";
import { fault, value, type CellReading, type ReadPhone } from "./cell-reading.ts";
import { comparableWord } from "./header-name.ts";
import type { ImportField } from "./import-field.ts";

const CHINESE_MOBILE = /^1[3-9]\d{9}$/u;
const SCIENTIFIC = /^\d(?:\.\d+)?e\+?\d+$/iu;
const BETWEEN_PHONES = /[/、,，;；|\n]+/u;
const BETWEEN_TAGS = /[、,，;；|\n]+/u;
const CURRENCY = /^(?:rmb|cny|[¥$])|(?:元|rmb|cny)$/giu;
const NUMBER = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/u;
const TAG_LIMIT = 40;
const TAGS_LIMIT = 50;
const PHONES_LIMIT = 5;
/** In yuan; the column holds fourteen digits, two of them behind the point. */
const NUMBER_LIMIT = 999_999_999_999;
const YES = new Set(["是", "有", "对", "真", "yes", "y", "true", "t", "1", "√", "✓"]);
const NO = new Set(["否", "没有", "不是", "假", "no", "n", "false", "f", "0", "×", "✗"]);

/** A text as it stands, without spaces around it. */
export function readText(text: string, { limit }: ImportField): CellReading {
  return text.length > limit ? fault("text-too-long", { limit, length: text.length }) : value(text);
}

/** Makes a reader of one choice: its own words, then those of the mapping, which count first. */
export function choiceReader(
  field: ImportField,
  own: Readonly<Record<string, string>>,
): (text: string) => CellReading {
  const words = new Map<string, string>();
  for (const [code, names] of Object.entries(field.choices)) {
    for (const name of names) words.set(comparableWord(name), code);
  }
  for (const [name, code] of Object.entries(own)) words.set(comparableWord(name), code);
  const allowed = Object.keys(field.choices).join("|");
  return (text) => {
    const code = words.get(comparableWord(text));
    return code === undefined ? fault("choice-unknown", { field: field.code, allowed }) : value(code);
  };
}

/** A decimal number, with signs of money and thousands; two decimals are kept of an amount by the database. */
export function readNumberCell(text: string): CellReading {
  const plain = text.normalize("NFKC").replaceAll(/\s/gu, "").replaceAll(CURRENCY, "");
  if (!NUMBER.test(plain)) return fault("number-unreadable");
  const number = Number(plain.replaceAll(",", ""));
  return Math.abs(number) > NUMBER_LIMIT ? fault("number-too-large", { limit: NUMBER_LIMIT }) : value(number);
}

/** 是, 否, yes, no, 1, 0 … */
export function readBoolean(text: string): CellReading {
  const word = text.normalize("NFKC").trim().toLowerCase();
  if (YES.has(word)) return value(true);
  return NO.has(word) ? value(false) : fault("boolean-unreadable");
}

/** Tags separated by commas, semicolons, 、 or |; each once. */
export function readTags(text: string): CellReading {
  const tags = [...new Set(text.split(BETWEEN_TAGS).map((tag) => tag.trim()))].filter((tag) => tag !== "");
  if (tags.length > TAGS_LIMIT) return fault("too-many-tags", { limit: TAGS_LIMIT });
  const long = tags.find((tag) => tag.length > TAG_LIMIT);
  return long === undefined ? value(tags) : fault("tag-too-long", { limit: TAG_LIMIT });
}

/** Mail addresses in lower case. */
export function readEmail(text: string): CellReading {
  const { value: address, valid } = normalizeContactPoint({ kind: "email", value: text });
  return valid && address.length <= 254 ? value(address) : fault("email-unreadable");
}

/** One number, or several separated by signs; every one of them must be a number that can be dialled. */
export function readPhones(text: string): CellReading {
  // Nine of ten numbers are plain mobiles; the numbering plan says the same of them, only slower.
  if (CHINESE_MOBILE.test(text)) return value([{ value: `+86${text}`, extension: "" }]);
  if (SCIENTIFIC.test(text)) return fault("phone-shortened");
  const whole = phone(text);
  if (whole) return value([whole]);
  const parts = text.split(BETWEEN_PHONES).filter((part) => part.trim() !== "");
  if (parts.length > PHONES_LIMIT) return fault("too-many-phones", { limit: PHONES_LIMIT });
  const phones = parts.map(phone);
  return parts.length > 0 && phones.every((read) => read !== null)
    ? value(phones)
    : fault("phone-unreadable");
}

function phone(text: string): ReadPhone | null {
  const { value: number, extension, valid } = readPhoneNumber(text);
  return valid ? { value: number, extension } : null;
}
