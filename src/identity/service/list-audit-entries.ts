import { maySeeAudit } from "../domain/permissions.ts";
import { listAuditRows, type AuditEntryRow, type AuditFilter } from "../store/audit-entries.ts";
import type { Page } from "../store/list-cursor.ts";
import { demand, type Work } from "./work.ts";

export type { AuditFilter };

/** Who did what to which record, newest first. */
export async function listAuditEntries(
  work: Work,
  filter: AuditFilter & { readonly limit: number; readonly cursor?: string | undefined },
): Promise<Page<AuditEntryRow>> {
  demand(maySeeAudit(work.actor));
  return listAuditRows(work.tx, work.actor.orgId, filter, filter);
}
