import { Failure } from "../../../kit/failure.ts";
import { demand, type Work } from "../../../identity/service/work.ts";
import { mayImport } from "../../domain/imports/import-permissions.ts";
import { isImportAtWork, isImportOpen, type ImportStatus } from "../../domain/imports/import-state.ts";
import { lockImport, readImportRow, type ImportRow } from "../../store/imports/imports.ts";

/** An import of the actor's organization. @throws Failure `forbidden`, `not-found` */
export async function requireImport({ tx, actor }: Work, id: string): Promise<ImportRow> {
  demand(mayImport(actor));
  const row = await readImportRow(tx, actor.orgId, id);
  if (!row) throw new Failure("not-found");
  return row;
}

/**
 * An import that can still be mapped and run, kept from others until the transaction ends.
 * @throws Failure `forbidden`, `not-found`, `conflict-import-at-work`, `conflict-import-closed`
 */
export async function requireOpenImport(work: Work, id: string): Promise<ImportRow> {
  const row = await requireLocked(work, id);
  const status = row.status as ImportStatus;
  if (isImportAtWork(status)) throw new Failure("conflict-import-at-work");
  if (!isImportOpen(status)) throw new Failure("conflict-import-closed");
  return row;
}

/** An import that can be undone, kept from others. @throws Failure as above and `conflict-import-not-done` */
export async function requireDoneImport(work: Work, id: string): Promise<ImportRow> {
  const row = await requireLocked(work, id);
  const status = row.status as ImportStatus;
  if (isImportAtWork(status)) throw new Failure("conflict-import-at-work");
  if (status !== "done") throw new Failure("conflict-import-not-done");
  return row;
}

async function requireLocked(work: Work, id: string): Promise<ImportRow> {
  demand(mayImport(work.actor));
  if (!(await lockImport(work.tx, work.actor.orgId, id))) throw new Failure("not-found");
  return requireImport(work, id);
}
