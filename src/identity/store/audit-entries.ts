import { sql, type Insertable, type Selectable } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import type { IdentityAuditEntry } from "../../platform/db/schema/identity.ts";
import { likePart, onePage, readCursor, type Page } from "./list-cursor.ts";

/** Adds one line to the audit log. */
export async function insertAuditEntry(tx: Tx, entry: Insertable<IdentityAuditEntry>): Promise<void> {
  await tx.insertInto("identity_audit_entry").values(entry).execute();
}

export interface AuditEntryRow {
  readonly id: string;
  readonly at: string;
  readonly actorKind: "user" | "key" | "system";
  readonly actorId: string | null;
  readonly actorName: string;
  readonly action: string;
  readonly recordType: string;
  readonly recordId: string;
  readonly recordLabel: string;
  readonly details: Record<string, unknown>;
  readonly requestId: string | null;
  readonly address: string | null;
}

export interface AuditFilter {
  readonly actorId?: string | undefined;
  readonly action?: string | undefined;
  readonly recordType?: string | undefined;
  readonly recordId?: string | undefined;
  /** ISO instants: from `from` on, before `to`. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly text?: string | undefined;
}

/** The entries that fit, newest first. */
export async function listAuditRows(
  tx: Tx,
  orgId: number,
  filter: AuditFilter,
  page: { readonly limit: number; readonly cursor?: string | undefined },
): Promise<Page<AuditEntryRow>> {
  let query = chosen(tx, orgId, filter);
  if (page.cursor !== undefined) {
    const [at = "", id = ""] = readCursor(page.cursor, ["instant", "id"]);
    query = query.where(sql<boolean>`(at, id) < (${at}::timestamptz, ${id}::uuid)`);
  }
  const rows = await query
    .orderBy("at", "desc")
    .orderBy("id", "desc")
    .limit(page.limit + 1)
    .execute();
  return onePage(rows.map(toEntry), page.limit, ({ at, id }) => [at, id]);
}

function chosen(tx: Tx, orgId: number, filter: AuditFilter) {
  let query = tx.selectFrom("identity_audit_entry").selectAll().where("org_id", "=", orgId);
  if (filter.actorId !== undefined) query = query.where("actor_id", "=", filter.actorId);
  if (filter.action) query = query.where("action", "=", filter.action);
  if (filter.recordType) query = query.where("record_type", "=", filter.recordType);
  if (filter.recordId) query = query.where("record_id", "=", filter.recordId);
  if (filter.from !== undefined) query = query.where("at", ">=", filter.from);
  if (filter.to !== undefined) query = query.where("at", "<", filter.to);
  if (!filter.text) return query;
  const part = likePart(filter.text);
  return query.where((eb) =>
    eb.or([eb("actor_name", "ilike", part), eb("record_label", "ilike", part), eb("action", "ilike", part)]),
  );
}

function toEntry(row: Selectable<IdentityAuditEntry>): AuditEntryRow {
  return {
    id: row.id,
    at: row.at,
    actorKind: row.actor_kind === "user" || row.actor_kind === "key" ? row.actor_kind : "system",
    actorId: row.actor_id,
    actorName: row.actor_name,
    action: row.action,
    recordType: row.record_type,
    recordId: row.record_id,
    recordLabel: row.record_label,
    details: isRecord(row.details) ? row.details : {},
    requestId: row.request_id,
    address: row.address,
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
