import type { Work } from "../../../identity/service/work.ts";
import { faultSentence, importWords } from "../../domain/imports/import-words.ts";
import type { StoredFault } from "./present-import.ts";
import { requireImport } from "./require-import.ts";

export interface ImportErrorView {
  readonly row: number;
  readonly column: string | null;
  readonly value: string | null;
  readonly code: string;
  readonly message: string;
}

/** The first faults of the newest run. @throws Failure `not-found` */
export async function listImportErrors(work: Work, id: string): Promise<{ items: ImportErrorView[] }> {
  const { faults } = await requireImport(work, id);
  const words = importWords(work.actor.language);
  return {
    items: (faults as readonly StoredFault[]).map((fault) => ({
      row: fault.row,
      column: fault.column,
      value: fault.value,
      code: fault.code,
      message: faultSentence(fault, words),
    })),
  };
}
