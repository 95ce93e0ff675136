import { readDate } from "../../kit/calendar-date.ts";
import { readNumber } from "../../survey/domain/number-text.ts";
import { isNoAnswer, isScaleWord, readGrade } from "../../survey/domain/satisfaction-scale.ts";
import type { CellRow } from "./sheet-cell.ts";
import { cellText } from "./sheet-cell.ts";

/** Values longer than this are sentences, not groups. */
const GROUP_LENGTH = 40;
/** More distinct values than this in the sample are names or free texts. */
const GROUPS_IN_SAMPLE = 100;

/**
 * True for a column of answers: nearly all (95 %) values are whole grades 1–5 or words of the scale, and not merely
 * a code of two values (1 = yes, 2 = no).
 */
export function looksLikeScore(rows: readonly CellRow[], column: number): boolean {
  let grades = 0;
  let words = 0;
  let others = 0;
  let highest = 0;
  for (const row of rows) {
    const cell = row[column];
    if (typeof cell === "object" && cell !== null) continue;
    const text = cellText(cell);
    if (isNoAnswer(text)) continue;
    const read = readGrade(typeof cell === "number" ? cell : text);
    if (read.kind !== "grade" || (read.byWord && !isScaleWord(text))) others++;
    else {
      grades++;
      if (read.byWord) words++;
      highest = Math.max(highest, read.grade);
    }
  }
  if (grades === 0 || others * 20 > grades + others) return false;
  return words > 0 || grades < 30 || highest >= 3;
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

/** True when columns named like scores hold means or sentences, as a summary sheet does: hardly a whole number among them. */
export function meansOrWords(
  rows: readonly CellRow[],
  columns: readonly { readonly column: number }[],
): boolean {
  let answers = 0;
  let others = 0;
  for (const row of rows) {
    for (const { column } of columns) {
      const cell = row[column];
      if (typeof cell === "object" && cell !== null) continue;
      const read = readGrade(typeof cell === "number" ? cell : cellText(cell));
      if (read.kind === "unreadable") others++;
      else if (read.kind !== "no-answer") answers++;
    }
  }
  return others >= 3 && answers * 4 < others;
}
