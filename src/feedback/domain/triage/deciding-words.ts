import type { Span } from "../../../language/domain/verbatim-reading.ts";
import type { DecidedField, DecidingWord } from "./triage-suggestion.ts";

export interface Mark extends Span {
  readonly field: DecidedField;
}

const FIELDS = [
  "priority",
  "voice",
  "problemType",
  "typeUnclear",
  "need",
  "basis",
  "department",
] as const satisfies readonly DecidedField[];
/** A longer place is a sentence, and no word. */
const LONGEST = 16;

/** One mark for each place of the verbatim, in its order, with all fields it decides; places that overlap are one. */
export function mergeMarks(verbatim: string, marks: readonly Mark[]): DecidingWord[] {
  const sorted = marks
    .filter(({ start, end }) => end > start && end - start <= LONGEST)
    .sort((a, b) => a.start - b.start || a.end - b.end);
  const merged: { start: number; end: number; fields: Set<DecidedField> }[] = [];
  for (const { start, end, field } of sorted) {
    const last = merged.at(-1);
    if (last && start < last.end) {
      last.end = Math.max(last.end, end);
      last.fields.add(field);
    } else merged.push({ start, end, fields: new Set([field]) });
  }
  return merged.map(({ start, end, fields }) => ({
    start,
    end,
    word: verbatim.slice(start, end),
    decides: FIELDS.filter((field) => fields.has(field)),
  }));
}
