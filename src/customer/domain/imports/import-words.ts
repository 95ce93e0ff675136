import {
  importChoicesEn,
  importFailuresEn,
  importFaultsEn,
  importFieldsEn,
  importKeptEn,
  importPiecesEn,
} from "../../words/import-en.ts";
import {
  importChoicesZh,
  importFailuresZh,
  importFaultsZh,
  importFieldsZh,
  importKeptZh,
  importPiecesZh,
} from "../../words/import-zh.ts";
import type { ImportField } from "./import-field.ts";
import type { RowFault } from "./row-reader.ts";

type Details = Readonly<Record<string, string | number>>;
type Sentences = Readonly<Record<string, (details: Details) => string>>;
type Labels = Readonly<Record<string, string>>;

/** Everything imports say, in one language. */
export interface ImportWords {
  readonly fields: Labels;
  readonly choices: Labels;
  readonly failures: Sentences;
  readonly faults: Sentences;
  readonly kept: Labels;
  readonly pieces: typeof importPiecesEn;
}

const WORDS: Readonly<Record<"zh" | "en", ImportWords>> = {
  zh: {
    fields: importFieldsZh,
    choices: importChoicesZh,
    failures: importFailuresZh,
    faults: importFaultsZh,
    kept: importKeptZh,
    pieces: importPiecesZh,
  },
  en: {
    fields: importFieldsEn,
    choices: importChoicesEn,
    failures: importFailuresEn,
    faults: importFaultsEn,
    kept: importKeptEn,
    pieces: importPiecesEn,
  },
};

export function importWords(language: "zh" | "en"): ImportWords {
  return WORDS[language];
}

/** A field as people call it. */
export function fieldLabel(field: Pick<ImportField, "code" | "label">, words: ImportWords): string {
  return field.label ?? words.fields[field.code] ?? field.code;
}

/** What is wrong, without the place. */
export function faultSentence(
  { code, details }: Pick<RowFault, "code" | "details">,
  words: ImportWords,
): string {
  return words.faults[code]?.(details) ?? code;
}

/** All that is wrong with a row in one text, each with its column. */
export function rowReason(faults: readonly RowFault[], words: ImportWords): string {
  return faults
    .map(
      (fault) =>
        (fault.column === null ? "" : fault.column + words.pieces.colon) + faultSentence(fault, words),
    )
    .join(words.pieces.joint);
}
