/** A day of the Gregorian calendar, free of time zones. `month` and `day` are 1-based. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/**
 * What a text says about a day. `impossible`: the form of a date, but no such day (30 February).
 * `incomplete`: year or day missing, or day and month cannot be told apart (5/10/2024).
 */
export type DateReading =
  | { readonly kind: "date"; readonly days: number }
  | { readonly kind: "impossible" | "incomplete" | "not-a-date" };

export type PeriodUnit = "month" | "quarter" | "half-year" | "year";

const MONTHS_IN: Record<PeriodUnit, number> = { month: 1, quarter: 3, "half-year": 6, year: 12 };
/** 1970-01-01 as an Excel serial of the 1900 system (ECMA-376 part 1, 18.17.4.1). */
const EPOCH_SERIAL = 25569;
const MONTH_NAMES = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

const YEAR_FIRST = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?(.*)$/u;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/u;
const YEAR_LAST = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(.*)$/u;
const DAY_NAMED_MONTH = /^(\d{1,2})(?:st|nd|rd|th)?[\s-]+([a-z]{3})[a-z]*\.?,?[\s-]+(\d{4})(.*)$/u;
const NAMED_MONTH_DAY = /^([a-z]{3})[a-z]*\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(.*)$/u;
const WITHOUT_YEAR = /^\d{1,2}\s*月\s*\d{1,2}\s*[日号]?$|^\d{1,2}\s*[-/.]\s*\d{1,2}$/u;
const WITHOUT_DAY = /^\d{4}\s*[-/.年]\s*\d{1,2}\s*月?$/u;
const TIME_REST =
  /^(?:[\s,t:.\d+-]|z|am|pm|上午|下午|中午|晚上|早上|凌晨|[(]?(?:星期|周|礼拜).[)]?|[点时分秒])*$/u;

/** Days since 1970-01-01 (negative before). The date must be real, see `isRealDate`. Algorithm: Howard Hinnant, days_from_civil. */
export function daysSinceEpoch(date: CalendarDate): number {
  const year = date.month <= 2 ? date.year - 1 : date.year;
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (date.month + (date.month > 2 ? -3 : 9)) + 2) / 5) + date.day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** The day `days` after 1970-01-01. Algorithm: Howard Hinnant, civil_from_days. */
export function calendarDate(days: number): CalendarDate {
  const shifted = days + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  };
}

/** True when the calendar has this day. */
export function isRealDate(date: CalendarDate): boolean {
  if (date.month < 1 || date.month > 12 || date.day < 1) return false;
  const leap = (date.year % 4 === 0 && date.year % 100 !== 0) || date.year % 400 === 0;
  const longest = date.month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(date.month) ? 30 : 31;
  return date.day <= longest;
}

/** Days since 1970-01-01 of an Excel serial of the 1900 date system; the time of day is dropped. */
export function daysFromSerial(serial: number): number {
  return Math.floor(serial + 1e-6) - EPOCH_SERIAL;
}

/**
 * Reads the forms people type: 2024/5/10, 2024-05-10, 2024.5.10, 2024年5月10日, 20240510, 13/5/2024, 10 May 2024,
 * each with or without a time, with full-width digits too. Never guesses between day and month.
 */
export function readDate(text: string): DateReading {
  const plain = text.normalize("NFKC").trim().toLowerCase();
  const found = readYearFirst(plain) ?? readYearLast(plain) ?? readNamedMonth(plain);
  if (found) return found;
  return { kind: WITHOUT_YEAR.test(plain) || WITHOUT_DAY.test(plain) ? "incomplete" : "not-a-date" };
}

function readYearFirst(plain: string): DateReading | null {
  const match = YEAR_FIRST.exec(plain) ?? COMPACT.exec(plain);
  if (!match) return null;
  const [, year = "", month = "", day = "", rest = ""] = match;
  return reading({ year: +year, month: +month, day: +day }, rest);
}

function reading(date: CalendarDate, rest: string): DateReading {
  if (rest !== "" && !TIME_REST.test(rest)) return { kind: "not-a-date" };
  return isRealDate(date) ? { kind: "date", days: daysSinceEpoch(date) } : { kind: "impossible" };
}

function readYearLast(plain: string): DateReading | null {
  const match = YEAR_LAST.exec(plain);
  if (!match) return null;
  const [first = 0, second = 0, year = 0] = match.slice(1, 4).map(Number);
  if (first <= 12 && second <= 12 && first !== second) return { kind: "incomplete" };
  const date = first > 12 ? { year, month: second, day: first } : { year, month: first, day: second };
  return reading(date, match[4] ?? "");
}

function readNamedMonth(plain: string): DateReading | null {
  const dayFirst = DAY_NAMED_MONTH.exec(plain);
  const match = dayFirst ?? NAMED_MONTH_DAY.exec(plain);
  if (!match) return null;
  const [, first = "", second = "", year = "", rest = ""] = match;
  const month = MONTH_NAMES.indexOf(dayFirst ? second : first) + 1;
  return month === 0 ? null : reading({ year: +year, month, day: +(dayFirst ? first : second) }, rest);
}

/** "2024-05-10". */
export function isoDate(days: number): string {
  const { year, month, day } = calendarDate(days);
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** Number of the period a day lies in; the next period has the next number, so gaps can be seen. */
export function periodIndex(days: number, unit: PeriodUnit): number {
  const { year, month } = calendarDate(days);
  return Math.floor((year * 12 + month - 1) / MONTHS_IN[unit]);
}

/** First day of the period, as days since 1970-01-01. */
export function periodStart(index: number, unit: PeriodUnit): number {
  const months = index * MONTHS_IN[unit];
  return daysSinceEpoch({ year: Math.floor(months / 12), month: (months % 12) + 1, day: 1 });
}

/** "2024年5月", "2024年第2季度", "2024年上半年", "2024年"; in English "2024-05", "2024 Q2", "2024 H1", "2024". */
export function periodLabel(index: number, unit: PeriodUnit, lang: "zh" | "en"): string {
  const perYear = 12 / MONTHS_IN[unit];
  const year = Math.floor(index / perYear);
  const part = (index % perYear) + 1;
  const zh = lang === "zh";
  if (unit === "month") return zh ? `${year}年${part}月` : `${year}-${String(part).padStart(2, "0")}`;
  if (unit === "quarter") return zh ? `${year}年第${part}季度` : `${year} Q${part}`;
  if (unit === "half-year") return zh ? `${year}年${part === 1 ? "上" : "下"}半年` : `${year} H${part}`;
  return zh ? `${year}年` : String(year);
}
