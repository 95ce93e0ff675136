import type { Work } from "../../../identity/service/work.ts";
import { checkMappingValues, mappedColumns } from "../../domain/imports/check-mapping.ts";
import type { ImportMapping } from "../../domain/imports/import-mapping.ts";
import type { ImportSubject } from "../../domain/imports/import-state.ts";
import { updateImport } from "../../store/imports/imports.ts";
import { importSetting } from "./import-setting.ts";
import { presentImportDetail, sheetsOf, type ImportDetailView } from "./present-import.ts";
import { chosenSheet } from "./read-sheets.ts";
import { requireImport, requireOpenImport } from "./require-import.ts";

/**
 * Saves which column fills which field.
 * @throws Failure `not-found`, `conflict-import-at-work`, `conflict-import-closed`, `import-no-sheet`, and those of
 * `mappedColumns` and `checkMappingValues`
 */
export async function putImportMapping(
  work: Work,
  id: string,
  mapping: ImportMapping,
): Promise<ImportDetailView> {
  const row = await requireOpenImport(work, id);
  const subject = row.subject as ImportSubject;
  const { fields, context } = await importSetting(work, subject);
  const names = chosenSheet(sheetsOf(row), mapping.sheet).columns.map((column) => column.name);
  mappedColumns(subject, names, mapping, fields);
  checkMappingValues(mapping, fields, context);
  await updateImport(work.tx, work.actor.orgId, id, { mapping: JSON.stringify(mapping) });
  return presentImportDetail(await requireImport(work, id), fields, work.actor);
}
