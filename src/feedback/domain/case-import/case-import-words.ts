import type { RowFault } from "../../../customer/domain/imports/row-reader.ts";
import { caseChoicesEn, caseFaultsEn, caseFieldsEn, casePiecesEn } from "../../words/case-import-en.ts";
import {
  caseChoicesZh,
  caseFaultsZh,
  caseFieldsZh,
  casePiecesZh,
  type CasePieces,
} from "../../words/case-import-zh.ts";

type Details = Readonly<Record<string, string | number>>;
type Labels = Readonly<Record<string, string>>;

/** Everything that imports of voices say, in one language. */
export interface CaseImportWords {
  readonly fields: Labels;
  readonly choices: Labels;
  readonly faults: Readonly<Record<string, (details: Details) => string>>;
  readonly pieces: CasePieces;
}

const WORDS: Readonly<Record<"zh" | "en", CaseImportWords>> = {
  zh: { fields: caseFieldsZh, choices: caseChoicesZh, faults: caseFaultsZh, pieces: casePiecesZh },
  en: { fields: caseFieldsEn, choices: caseChoicesEn, faults: caseFaultsEn, pieces: casePiecesEn },
};

export function caseImportWords(language: "zh" | "en"): CaseImportWords {
  return WORDS[language];
}

/** What is wrong, without the place. */
export function caseFaultSentence(
  { code, details }: Pick<RowFault, "code" | "details">,
  words: CaseImportWords,
): string {
  return words.faults[code]?.(details) ?? code;
}

/** All that is wrong with a row in one text, each with its column. */
export function caseRowReason(faults: readonly RowFault[], words: CaseImportWords): string {
  return faults
    .map(
      (fault) =>
        (fault.column === null ? "" : fault.column + words.pieces.colon) + caseFaultSentence(fault, words),
    )
    .join(words.pieces.joint);
}
