import { recordAct, type Work } from "../../../identity/service/work.ts";
import { checkMappingValues } from "../../domain/imports/check-mapping.ts";
import { updateImport } from "../../store/imports/imports.ts";
import { importPlan } from "./import-plan.ts";
import { presentImport, type ImportView } from "./present-import.ts";
import { requireImport, requireOpenImport } from "./require-import.ts";

/**
 * Readies the import to be run: `waiting`, mapping fixed.
 * @throws Failure `not-found`, `conflict-import-at-work`, `conflict-import-closed`, and those of the mapping
 */
export async function startImport(work: Work, id: string, options: { dryRun: boolean }): Promise<ImportView> {
  const row = await requireOpenImport(work, id);
  const { setting, mapping } = await importPlan(work, row);
  checkMappingValues(mapping, setting.fields, setting.context);
  await updateImport(work.tx, work.actor.orgId, id, {
    status: "waiting",
    dry_run: options.dryRun,
    mapping: JSON.stringify(mapping),
    language: work.actor.language,
    progress: 0,
    failure: null,
    finished_at: null,
  });
  await recordAct(work, {
    action: options.dryRun ? "import.check" : "import.run",
    recordType: "import",
    recordId: id,
    recordLabel: row.file_name,
    details: { subject: row.subject },
  });
  return presentImport(await requireImport(work, id), work.actor);
}
