import { readBoolean, readEmail, readNumberCell, readPhones, choiceReader } from "./read-cell.ts";
import type { CellReading } from "./cell-reading.ts";
import { comparableHeader } from "./header-name.ts";
import type { ImportField } from "./import-field.ts";
import { readDay, readInstant, type MomentContext } from "./read-moment.ts";

/** A column under its header with some of its values. */
export interface SampledColumn {
  readonly name: string;
  /** Different values from the first rows, none empty. */
  readonly samples: readonly string[];
}

export interface ColumnGuess {
  readonly field: string;
  /** 0–1: 1 the plain name of the field with values that fit it; below 0.4 nothing is guessed. */
  readonly confidence: number;
}

const ENOUGH = 0.4;
/** Telephone numbers and mail addresses are known by their looks alone. */
const BY_VALUES_ALONE = 0.45;
/** A name that is part of a longer one ("客户名称2", "main contact phone"). */
const PART_OF_NAME = 0.7;
const SHORTEST_PART = 2;
const MOSTLY = 0.6;

interface Candidate extends ColumnGuess {
  readonly column: number;
  /** Place of the field in its list; earlier ones go first among equals. */
  readonly rank: number;
}

/** The likeliest field of each column by its name and its values; each field goes to one column. Null: no guess. */
export function guessMapping(
  columns: readonly SampledColumn[],
  fields: readonly ImportField[],
  moments: MomentContext,
): readonly (ColumnGuess | null)[] {
  const candidates = columns.flatMap((column, index) =>
    fields.flatMap((field, rank): Candidate[] => {
      const confidence = confidenceOf(column, field, moments);
      return confidence >= ENOUGH ? [{ column: index, rank, field: field.code, confidence }] : [];
    }),
  );
  candidates.sort((a, b) => b.confidence - a.confidence || a.column - b.column || a.rank - b.rank);
  const guesses: (ColumnGuess | null)[] = columns.map(() => null);
  const taken = new Set<string>();
  for (const { column, field, confidence } of candidates) {
    if (guesses[column] !== null || taken.has(field)) continue;
    guesses[column] = { field, confidence };
    taken.add(field);
  }
  return guesses;
}

function confidenceOf(column: SampledColumn, field: ImportField, moments: MomentContext): number {
  const named = nameLikeness(comparableHeader(column.name), field.aliases);
  if (named === 0 && field.type !== "phone" && field.type !== "email") return 0;
  const fit = valueFit(column.samples, field, moments);
  if (named === 0) return fit !== null && fit > MOSTLY && column.samples.length > 1 ? BY_VALUES_ALONE : 0;
  if (fit === null) return round(named);
  return fit >= MOSTLY ? round(named) : round(named * (0.5 + fit / 2));
}

/** 1 for the plain name, a little less for its other names, `PART_OF_NAME` and less where one contains the other. */
function nameLikeness(name: string, aliases: readonly string[]): number {
  if (name === "") return 0;
  let best = 0;
  for (const [index, written] of aliases.entries()) {
    const alias = comparableHeader(written);
    if (alias === name) return index === 0 ? 1 : 0.95;
    const [short, long] = alias.length < name.length ? [alias, name] : [name, alias];
    if (short.length < SHORTEST_PART || !isPartOf(short, long)) continue;
    best = Math.max(best, PART_OF_NAME * (0.5 + (0.5 * short.length) / long.length));
  }
  return best;
}

/** Latin letters count as a part only where they are most of the word: "id" is in "video". */
function isPartOf(short: string, long: string): boolean {
  if (!long.includes(short)) return false;
  return !/^[a-z0-9]+$/u.test(short) || short.length * 2 >= long.length;
}

/** Share of the samples that the field can take; null where any text will do. */
function valueFit(samples: readonly string[], field: ImportField, moments: MomentContext): number | null {
  const read = readerOf(field, moments);
  if (read === null || samples.length === 0) return null;
  return samples.filter((sample) => "value" in read(sample)).length / samples.length;
}

function readerOf(field: ImportField, moments: MomentContext): ((text: string) => CellReading) | null {
  switch (field.type) {
    case "phone":
      return readPhones;
    case "email":
      return readEmail;
    case "number":
      return readNumberCell;
    case "boolean":
      return readBoolean;
    case "date":
      return (text) => readDay(text, moments);
    case "instant":
      return (text) => readInstant(text, moments);
    case "choice":
      return choiceReader(field, {});
    default:
      return null;
  }
}

function round(confidence: number): number {
  return Math.round(confidence * 100) / 100;
}
