import { announce, recordAct, type Work } from "../../../identity/service/work.ts";
import { lockImport, updateImport } from "../../store/imports/imports.ts";
import { restoreChanged } from "../../store/imports/restoration.ts";
import {
  forgetChanges,
  removeAddedContacts,
  removeCustomers,
  removeServiceRecords,
} from "../../store/imports/reversal.ts";
import { beginBulkWork } from "../../store/imports/stage.ts";
import type { StoredReversal } from "./present-import.ts";
import { requireImport } from "./require-import.ts";

const RECORDS_KEPT = 200;

/**
 * Takes an import back in one transaction: what it made goes, what it changed becomes what it was; records edited
 * since, or that others refer to, stay and are listed. Does nothing unless the undoing was asked for.
 */
export async function undoImport(work: Work, importId: string): Promise<void> {
  const { tx, actor, now } = work;
  await beginBulkWork(tx, actor.orgId);
  await lockImport(tx, actor.orgId, importId);
  const row = await requireImport(work, importId);
  if (row.status !== "undoing" || row.applied_at === null) return;
  const scope = { orgId: actor.orgId, importId, appliedAt: row.applied_at };
  const records = await removeServiceRecords(tx, scope);
  const contacts = await removeAddedContacts(tx, scope);
  const restored = await restoreChanged(tx, scope);
  const customers = await removeCustomers(tx, scope);
  await forgetChanges(tx, actor.orgId, importId);
  const kept = [...records.kept, ...contacts.kept, ...restored.kept, ...customers.kept];
  const reversal: StoredReversal = {
    removed: records.done + contacts.done + customers.done,
    restored: restored.done,
    kept: kept.length,
    records: kept.slice(0, RECORDS_KEPT),
  };
  await updateImport(tx, actor.orgId, importId, {
    status: "undone",
    reversal: JSON.stringify(reversal),
    progress: 1,
    finished_at: now,
  });
  const told = { removed: reversal.removed, restored: reversal.restored, kept: kept.length };
  await recordAct(work, {
    action: "import.undone",
    recordType: "import",
    recordId: importId,
    recordLabel: row.file_name,
    details: told,
  });
  await announce(work, "customer.import-undone", { importId, subject: row.subject, ...told });
}
