import type { Work } from "../../../identity/service/work.ts";
import { importWords } from "../../domain/imports/import-words.ts";
import type { StoredReversal } from "./present-import.ts";
import { requireImport } from "./require-import.ts";

export interface KeptRecordView {
  readonly recordId: string;
  readonly label: string;
  readonly code: "edited-since" | "in-use" | "removed-since";
  readonly message: string;
}

/** The first records that undoing kept, each with the reason. @throws Failure `not-found` */
export async function listImportReversal(work: Work, id: string): Promise<{ items: KeptRecordView[] }> {
  const { reversal } = await requireImport(work, id);
  const { kept } = importWords(work.actor.language);
  const records = (reversal as StoredReversal | null)?.records ?? [];
  return {
    items: records.map(({ id: recordId, label, code }) => ({
      recordId,
      label,
      code: code as KeptRecordView["code"],
      message: kept[code] ?? code,
    })),
  };
}
