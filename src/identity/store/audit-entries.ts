import type { Insertable } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import type { IdentityAuditEntry } from "../../platform/db/schema.ts";

/** Adds one line to the audit log. */
export async function insertAuditEntry(tx: Tx, entry: Insertable<IdentityAuditEntry>): Promise<void> {
  await tx.insertInto("identity_audit_entry").values(entry).execute();
}
