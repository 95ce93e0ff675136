import { readDate } from "../../kit/calendar-date.ts";
import { readNumber } from "../../survey/domain/number-text.ts";
import { isNoAnswer, isScaleWord, readGrade } from "../../survey/domain/satisfaction-scale.ts";
import type { CellRow } from "./sheet-cell.ts";
import { cellText } from "./sheet-cell.ts";

/** Values longer than this are sentences, not groups. */
const GROUP_LENGTH = 40;
/** More distinct values than this in the sample are names or free texts. */
const GROUPS_IN_SAMPLE = 100;

/** What the cells of one column hold; empty cells and formulas without result do not count. */
interface AnswerCount {
  grades: number;
  /** Of these: words of the scale, and other judgements such as 好 and 差, too common to tell a question by. */
  words: number;
  judgements: number;
  /** Whole numbers outside 1–5. */
  outside: number;
  others: number;
  highest: number;
}

/**
 * True for a column of answers: nearly all (95 %) values are whole grades 1–5 or words of the scale, and not merely
 * a code of two values (1 = yes, 2 = no).
 */
export function looksLikeScore(rows: readonly CellRow[], column: number): boolean {
  const { grades, words, judgements, outside, others, highest } = countAnswers(rows, column);
  if (grades === 0 || (others + outside + judgements) * 19 > grades - judgements) return false;
  return words > 0 || grades < 30 || highest >= 3;
}

/** True for a column named like a score that holds means or sentences: hardly a whole number or word among its values. */
export function holdsNoAnswers(rows: readonly CellRow[], column: number): boolean {
  const { grades, outside, others } = countAnswers(rows, column);
  return others >= 3 && (grades + outside) * 4 < others;
}

function countAnswers(rows: readonly CellRow[], column: number): AnswerCount {
  const count: AnswerCount = { grades: 0, words: 0, judgements: 0, outside: 0, others: 0, highest: 0 };
  for (const row of rows) {
    const cell = row[column];
    if (typeof cell === "string" || typeof cell === "number") countAnswer(count, cell);
  }
  return count;
}

function countAnswer(count: AnswerCount, cell: string | number): void {
  const read = readGrade(typeof cell === "number" ? cell : cell.trim());
  if (read.kind === "out-of-range") count.outside++;
  else if (read.kind === "unreadable") count.others++;
  if (read.kind !== "grade") return;
  count.grades++;
  if (read.byWord && isScaleWord(String(cell))) count.words++;
  else if (read.byWord) count.judgements++;
  count.highest = Math.max(count.highest, read.grade);
}

/** True for a column that may split customers into groups: short repeated texts that are no numbers and no dates. */
export function looksLikeAttribute(rows: readonly CellRow[], column: number): boolean {
  const values = new Set<string>();
  let filled = 0;
  let numbers = 0;
  for (const row of rows) {
    const text = cellText(row[column]);
    if (text === "" || isNoAnswer(text)) continue;
    filled++;
    if (text.length > GROUP_LENGTH) return false;
    if (values.has(text)) continue;
    values.add(text);
    if (values.size > GROUPS_IN_SAMPLE) return false;
    if (readNumber(text) !== null || readDate(text).kind !== "not-a-date") numbers++;
  }
  return filled > 0 && numbers * 5 < values.size;
}
