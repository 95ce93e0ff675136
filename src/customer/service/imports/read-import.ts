import type { Work } from "../../../identity/service/work.ts";
import type { ImportSubject } from "../../domain/imports/import-state.ts";
import { importSetting } from "./import-setting.ts";
import { presentImportDetail, type ImportDetailView } from "./present-import.ts";
import { requireImport } from "./require-import.ts";

/** One import with its progress, columns and mapping. @throws Failure `not-found` */
export async function readImport(work: Work, id: string): Promise<ImportDetailView> {
  const row = await requireImport(work, id);
  const { fields } = await importSetting(work, row.subject as ImportSubject);
  return presentImportDetail(row, fields, work.actor);
}
