import { recordAct, type Work } from "../../../identity/service/work.ts";
import { enqueue } from "../../../platform/queue/enqueue.ts";
import { updateImport } from "../../store/imports/imports.ts";
import { UNDO_IMPORT } from "./import-job.ts";
import { presentImport, type ImportView } from "./present-import.ts";
import { requireDoneImport, requireImport } from "./require-import.ts";

/**
 * Hands the undoing of an import to a job: `undoing`.
 * @throws Failure `not-found`, `conflict-import-at-work`, `conflict-import-not-done`
 */
export async function reverseImport(work: Work, id: string): Promise<ImportView> {
  const row = await requireDoneImport(work, id);
  await updateImport(work.tx, work.actor.orgId, id, { status: "undoing", progress: 0 });
  await enqueue(work.tx, UNDO_IMPORT, { orgId: work.actor.orgId, importId: id }, { now: work.now });
  await recordAct(work, {
    action: "import.reverse",
    recordType: "import",
    recordId: id,
    recordLabel: row.file_name,
    details: { subject: row.subject },
  });
  return presentImport(await requireImport(work, id), work.actor);
}
