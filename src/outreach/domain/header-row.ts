import { isNoAnswer, readGrade } from "../../survey/domain/satisfaction-scale.ts";
import { readNumber } from "../../survey/domain/number-text.ts";
import { comparableName, exactName, isScaleNote, shownName } from "./column-name.ts";
import { asksForScore, knownRole } from "./known-columns.ts";
import type { CellRow } from "./sheet-cell.ts";
import { cellText } from "./sheet-cell.ts";

/** The header must begin within this many rows that hold anything: title rows are few, and a longer search finds words in data. */
export const HEADER_WITHIN_ROWS = 30;
/** Longer texts are sentences, not names. */
const NAME_LENGTH = 80;

export interface Header {
  /** Index of the first data row among the rows given. */
  readonly dataFrom: number;
  /** One name per column, to print and to unite sheets by; "" = column without a name. Names are unique. */
  readonly names: readonly string[];
  /** The names as they stand in the sheet, with units and notes. */
  readonly written: readonly string[];
}

const NO_HEADER: Header = { dataFrom: 0, names: [], written: [] };

interface Candidate {
  readonly header: Header;
  /** How many known (or wanted) names it holds. */
  readonly known: number;
}

/**
 * Finds the header by the names it holds, also under title rows and in two stacked tiers (满意度评分 over the
 * dimensions). `wanted`: the columns a mapping names; then only these count. Without any known name the first row
 * of distinct texts over at least one column of grades is taken. Null when there is none.
 */
export function findHeader(rows: readonly CellRow[], wanted: readonly string[] | null): Header | null {
  const names = wanted && new Set(wanted.flatMap((name) => [comparableName(name), exactName(name)]));
  const starts = [...rows.slice(0, HEADER_WITHIN_ROWS).keys()];
  const best = starts
    .flatMap((index) => candidatesAt(rows, index, names))
    .reduce((first, next) => (next.known > first.known ? next : first), { header: NO_HEADER, known: 0 });
  if (wanted) return best.known > 0 ? best.header : null;
  const enough =
    best.known >= 2 || (best.known === 1 && best.header.names.filter((name) => name !== "").length >= 2);
  return enough ? best.header : firstNameRow(rows);
}

/** The row alone, then with the row below as second tier. A second line of notes ("1-5分") belongs to the header too. */
function candidatesAt(
  rows: readonly CellRow[],
  index: number,
  wanted: ReadonlySet<string> | null,
): Candidate[] {
  const row = rows[index] ?? [];
  const below = rows[index + 1];
  const single = headerOf([row], index + 1);
  const alone = { header: single, known: countKnown(single.names, wanted) };
  if (below && isNotesRow(below)) return [{ ...alone, header: { ...single, dataFrom: index + 2 } }];
  if (!below || !couldBeLowerTier(row, below)) return [alone];
  const stacked = headerOf([row, below], index + 2);
  return [alone, { header: stacked, known: countKnown(stacked.names, wanted) }];
}

function headerOf(tiers: readonly CellRow[], dataFrom: number): Header {
  const written = tiers.length === 1 ? plainNames(tiers[0] ?? []) : stackedNames(tiers);
  return { dataFrom, names: uniqueNames(written), written };
}

function plainNames(row: CellRow): string[] {
  return row.map((cell) => nameText(cellText(cell ?? null)));
}

/** Joins two tiers: the lower name counts, the upper one where the lower is empty, repeated or only explains the scale. */
function stackedNames([upper = [], lower = []]: readonly CellRow[]): string[] {
  const width = Math.max(upper.length, lower.length);
  const names: string[] = [];
  const groups: string[] = [];
  let group = "";
  for (let column = 0; column < width; column++) {
    const top = nameText(cellText(upper[column]));
    const bottom = nameText(cellText(lower[column]));
    if (top !== "") group = top;
    const lowerCounts =
      bottom !== "" && !isScaleNote(bottom) && comparableName(bottom) !== comparableName(top);
    names.push(lowerCounts ? bottom : top);
    groups.push(lowerCounts ? group : "");
  }
  return names.map((name, column) => {
    const repeated =
      name !== "" && names.some((other, i) => i !== column && exactName(other) === exactName(name));
    return repeated && groups[column] ? `${shownName(groups[column])}-${name}` : name;
  });
}

function nameText(text: string): string {
  return text.length > NAME_LENGTH ? "" : text;
}

/** Notes stay off the names where that keeps them apart; a name that still repeats gets its number. */
function uniqueNames(written: readonly string[]): string[] {
  const times = new Map<string, number>();
  for (const name of written) {
    const key = comparableName(name);
    times.set(key, (times.get(key) ?? 0) + 1);
  }
  const seen = new Map<string, number>();
  return written.map((name) => {
    if (name === "") return "";
    const shared = (times.get(comparableName(name)) ?? 0) > 1;
    const own = shared ? name.replaceAll(/\s+/gu, " ").trim() : shownName(name);
    const count = (seen.get(exactName(own)) ?? 0) + 1;
    seen.set(exactName(own), count);
    return count === 1 ? own : `${own} (${count})`;
  });
}

function countKnown(names: readonly string[], wanted: ReadonlySet<string> | null): number {
  const found = new Set<string>();
  for (const name of names) {
    if (name === "") continue;
    if (wanted) {
      if (wanted.has(exactName(name)) || wanted.has(comparableName(name))) found.add(exactName(name));
      continue;
    }
    const meaning = asksForScore(name) ? "score" : knownRole(name)?.role;
    if (meaning) found.add(`${meaning}:${comparableName(name)}`);
  }
  return found.size;
}

/** A lower tier holds only texts, and something under a gap of the upper tier or under a group of several columns. */
function couldBeLowerTier(upper: CellRow, lower: CellRow): boolean {
  const filled = [...lower.keys()].filter((column) => cellText(lower[column]) !== "");
  return (
    filled.every((column) => isNameCell(lower[column])) && filled.some((column) => isInGroup(upper, column))
  );
}

function isNameCell(cell: CellRow[number]): boolean {
  const text = cellText(cell);
  return typeof cell === "string" && text.length <= NAME_LENGTH && readNumber(text) === null;
}

/** Part of a merged cell: empty or repeated in the upper tier, or its first column before such a gap. */
function isInGroup(upper: CellRow, column: number): boolean {
  const above = cellText(upper[column]);
  return above === "" || above === cellText(upper[column - 1]) || cellText(upper[column + 1]) === "";
}

function isNotesRow(row: CellRow): boolean {
  const texts = row.map((cell) => cellText(cell)).filter((text) => text !== "");
  return texts.length > 0 && texts.every((text) => isScaleNote(text));
}

/** At least two distinct short texts that are no numbers and no grades. */
function isNameRow(row: CellRow): boolean {
  const texts = row.map((cell) => cellText(cell)).filter((text) => text !== "");
  if (texts.length < 2 || new Set(texts.map((text) => exactName(text))).size < texts.length) return false;
  return texts.every(
    (text) => text.length <= NAME_LENGTH && readNumber(text) === null && readGrade(text).kind !== "grade",
  );
}

function firstNameRow(rows: readonly CellRow[]): Header | null {
  for (const [index, row] of rows.slice(0, HEADER_WITHIN_ROWS).entries()) {
    if (!isNameRow(row)) continue;
    const below = rows.slice(index + 1, index + 101);
    if (below.length > 0 && row.some((cell, column) => cellText(cell) !== "" && looksGraded(below, column))) {
      return headerOf([row], index + 1);
    }
  }
  return null;
}

function looksGraded(rows: readonly CellRow[], column: number): boolean {
  let grades = 0;
  let others = 0;
  for (const row of rows) {
    const cell = row[column];
    if (typeof cell === "object" && cell !== null) continue;
    if (typeof cell !== "number" && isNoAnswer(cellText(cell))) continue;
    if (readGrade(cell ?? "").kind === "grade") grades++;
    else others++;
  }
  return grades > 0 && others * 20 <= grades;
}
