import { calendarDate, daysFromSerial, readDate } from "../../kit/calendar-date.ts";
import { readNumber } from "../../survey/domain/number-text.ts";
import type { Grade } from "../../survey/domain/satisfaction-scale.ts";
import { isNoAnswer, readGrade } from "../../survey/domain/satisfaction-scale.ts";
import { NO_DATE } from "./call-back-records.ts";
import type { Cell } from "./sheet-cell.ts";
import { cellText } from "./sheet-cell.ts";

/** 1–5, or one of the codes below; `BY_WORD` is added for a grade given as a word of the scale. */
export const OUT_OF_RANGE = -1;
export const UNREADABLE = -2;
export const BY_WORD = 10;

/** Days since 1970-01-01, `NO_DATE`, or one of these. */
export const IMPOSSIBLE_DATE = NO_DATE + 1;
export const NO_DATE_FORM = NO_DATE + 2;

/** Call-backs before this year are typing errors (spreadsheets make 1900 of small numbers). */
const EARLIEST_YEAR = 1990;
const YEARS_AHEAD = 10;
/** Answers repeat: most are looked up. Longer texts are no answers, and the map stays small. */
const REMEMBERED_LENGTH = 30;
const REMEMBERED = 10_000;

/**
 * Makes a reader of score cells. `notApplicable`: values that are no answers; `values`: the mapping's own words.
 * Gives 0 = no answer, 1–5 (plus `BY_WORD`), `OUT_OF_RANGE` or `UNREADABLE`.
 */
export function gradeReader(
  notApplicable: readonly (string | number)[],
  values: Readonly<Record<string, Grade>>,
): (cell: Cell | undefined) => number {
  const own = new Map(Object.entries(values).map(([word, grade]) => [comparable(word), grade]));
  const without = new Set(notApplicable.map((value) => comparable(String(value))));
  const numbersWithout = new Set(
    notApplicable.map((value) => (typeof value === "number" ? value : readNumber(value))),
  );
  const readText = (text: string): number => {
    const word = own.get(comparable(text));
    if (word !== undefined) return word;
    if (without.has(comparable(text))) return 0;
    const number = readNumber(text);
    if (number !== null && numbersWithout.has(number)) return 0;
    return gradeCode(text);
  };
  const remembered = remember(readText);
  return (cell) => {
    if (typeof cell === "string") return remembered(cell);
    if (typeof cell === "number")
      return numbersWithout.has(cell) ? 0 : own.size > 0 ? remembered(String(cell)) : gradeCode(cell);
    return cell === null || cell === undefined ? 0 : UNREADABLE;
  };
}

function gradeCode(answer: string | number): number {
  const read = readGrade(answer);
  if (read.kind === "grade") return read.byWord ? read.grade + BY_WORD : read.grade;
  if (read.kind === "no-answer") return 0;
  return read.kind === "out-of-range" ? OUT_OF_RANGE : UNREADABLE;
}

function comparable(text: string): string {
  const plain = text.normalize("NFKC").trim().toLowerCase();
  const number = readNumber(plain);
  return number === null ? plain : String(number);
}

/**
 * Makes a reader of date cells: texts, Excel serials and 20240510 as a number. Gives days since 1970-01-01, `NO_DATE`
 * for an empty cell, `IMPOSSIBLE_DATE` for no such day, a missing year, or a year before 1990 or more than ten years
 * after `today` (days since 1970-01-01), and `NO_DATE_FORM` for other text.
 */
export function dateReader(today: number): (cell: Cell | undefined) => number {
  const lastYear = calendarDate(today).year + YEARS_AHEAD;
  const plausible = (days: number): number => {
    const { year } = calendarDate(days);
    return year >= EARLIEST_YEAR && year <= lastYear ? days : IMPOSSIBLE_DATE;
  };
  const remembered = remember((text) => {
    if (isNoAnswer(text.trim())) return NO_DATE;
    const read = readDate(text);
    if (read.kind === "date") return plausible(read.days);
    if (read.kind !== "not-a-date") return IMPOSSIBLE_DATE;
    const number = readNumber(text);
    return number !== null && number >= 1 && number < 100_000
      ? plausible(daysFromSerial(number))
      : NO_DATE_FORM;
  });
  return (cell) => (typeof cell === "object" && cell !== null ? NO_DATE_FORM : remembered(cellText(cell)));
}

function remember(read: (text: string) => number): (text: string) => number {
  const known = new Map<string, number>();
  return (text) => {
    if (text.length > REMEMBERED_LENGTH) return read(text);
    const before = known.get(text);
    if (before !== undefined) return before;
    const code = read(text);
    if (known.size < REMEMBERED) known.set(text, code);
    return code;
  };
}
