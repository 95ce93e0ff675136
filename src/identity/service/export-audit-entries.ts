import { BYTE_ORDER_MARK, csvLine } from "../domain/csv-line.ts";
import { maySeeAudit } from "../domain/permissions.ts";
import type { AuditEntryRow, AuditFilter } from "../store/audit-entries.ts";
import { EXPORT_HEADER as enHeader } from "../words/export-en.ts";
import { EXPORT_HEADER as zhHeader } from "../words/export-zh.ts";
import { listAuditEntries } from "./list-audit-entries.ts";
import type { Session } from "./session.ts";
import { demand, recordAct } from "./work.ts";

/** Entries read at once; each batch has a transaction of its own, so that a slow download holds none. */
const BATCH = 500;

/**
 * The chosen entries as CSV text, batch by batch, newest first. The export is recorded before the first line.
 * Throws Failure `forbidden` at once, not at the first batch.
 */
export async function exportAuditEntries(
  session: Session,
  filter: AuditFilter,
): Promise<AsyncIterable<string>> {
  demand(maySeeAudit(session.actor));
  await session.begin((work) =>
    recordAct(work, {
      action: "audit.export",
      recordType: "audit",
      recordId: String(work.actor.orgId),
      recordLabel: "CSV",
      details: { ...filter },
    }),
  );
  return csvBatches(session, filter);
}

async function* csvBatches(session: Session, filter: AuditFilter): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + csvLine(session.actor.language === "zh" ? zhHeader : enHeader);
  let cursor: string | null | undefined;
  while (cursor !== null) {
    const page = await session.begin((work) =>
      listAuditEntries(work, { ...filter, limit: BATCH, cursor: cursor ?? undefined }),
    );
    yield page.items.map(entryLine).join("");
    cursor = page.nextCursor;
  }
}

function entryLine(entry: AuditEntryRow): string {
  return csvLine([
    entry.at,
    entry.actorName,
    entry.actorKind,
    entry.action,
    entry.recordType,
    entry.recordId,
    entry.recordLabel,
    JSON.stringify(entry.details),
    entry.address,
    entry.requestId,
  ]);
}
