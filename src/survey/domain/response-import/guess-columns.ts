import { uniqueHeaders } from "../../../customer/domain/imports/header-name.ts";
import type { TextRow } from "../../../customer/domain/imports/find-header.ts";
import type { ImportTarget } from "./import-target.ts";
import { comparableHeading, namesOf } from "./target-names.ts";

/** The heading must stand within this many rows that hold anything. */
export const HEADING_WITHIN_ROWS = 30;
const LONGEST_HEADING = 400;

/** Finds targets by what a heading says. */
export interface TargetFinder {
  /** By the name in our own files. */
  exact(heading: string): ImportTarget | null;
  /** By the words of question, row or option; null also where several fit. */
  spoken(heading: string): ImportTarget | null;
}

export function targetFinder(targets: readonly ImportTarget[]): TargetFinder {
  const byName = new Map(targets.map((target) => [target.name.toLowerCase(), target]));
  const bySaying = new Map<string, ImportTarget | null>();
  for (const target of targets)
    for (const name of namesOf(target)) bySaying.set(name, bySaying.has(name) ? null : target);
  return {
    exact: (heading) => byName.get(heading.trim().toLowerCase()) ?? null,
    spoken: (heading) =>
      heading.length > LONGEST_HEADING ? null : (bySaying.get(comparableHeading(heading)) ?? null),
  };
}

export interface FoundHeading {
  /** Index among the rows given. */
  readonly index: number;
  /** Row as the spreadsheet program numbers it. */
  readonly row: number;
  /** One per column; "" where there is none. */
  readonly names: readonly string[];
}

/**
 * The row that names most columns, by our own names before words, also below title rows (our template has words above
 * the names); without any, the first row of several different short texts. Null when there is none.
 * @param wanted headings that a mapping file names
 */
export function findHeading(
  rows: readonly TextRow[],
  finder: TargetFinder,
  wanted: readonly string[] = [],
): FoundHeading | null {
  const asked = new Set(wanted);
  const near = rows.slice(0, HEADING_WITHIN_ROWS);
  let best = { index: -1, weight: 0 };
  for (const [index, { cells }] of near.entries()) {
    const weight = cells.reduce((sum, cell) => sum + weightOf(cell, finder, asked), 0);
    if (weight > best.weight) best = { index, weight };
  }
  const index = best.index >= 0 ? best.index : near.findIndex(isHeading);
  const row = near[index];
  return row ? { index, row: row.number, names: uniqueHeaders(row.cells) } : null;
}

function weightOf(cell: string, finder: TargetFinder, wanted: ReadonlySet<string>): number {
  if (cell === "") return 0;
  if (finder.exact(cell) !== null || wanted.has(cell)) return 2;
  return finder.spoken(cell) === null ? 0 : 1;
}

function isHeading({ cells }: TextRow): boolean {
  const texts = cells.filter((cell) => cell !== "");
  if (texts.length < 2 || new Set(texts).size < texts.length) return false;
  return texts.every((text) => text.length <= LONGEST_HEADING && !/^[\d\s.,:/%+-]+$/u.test(text));
}

/** Name of the target of each heading, null where none is known; every target once, the surest and first column has it. */
export function guessColumns(headings: readonly string[], finder: TargetFinder): readonly (string | null)[] {
  const guesses: (string | null)[] = headings.map(() => null);
  const taken = new Set<string>();
  for (const find of [finder.exact, finder.spoken]) {
    for (const [at, heading] of headings.entries()) {
      const target = guesses[at] === null && heading !== "" ? find(heading) : null;
      if (target === null || taken.has(target.name)) continue;
      taken.add(target.name);
      guesses[at] = target.name;
    }
  }
  return guesses;
}
