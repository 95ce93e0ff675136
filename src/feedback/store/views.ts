import { sql, type Insertable, type Selectable } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import type { FeedbackView } from "../../platform/db/schema/feedback.ts";

export type ViewRow = Selectable<FeedbackView>;

/** Whoever else would add to these views waits until the transaction ends: neither limit nor names are overrun. */
export async function holdViews(tx: Tx, orgId: number, ownerId: string | null): Promise<void> {
  const name = `feedback-view:${orgId}:${ownerId ?? "shared"}`;
  await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(tx);
}

/** Views of one person; of nobody: the shared ones. Oldest first. */
export function readViewRows(tx: Tx, orgId: number, ownerId: string | null): Promise<readonly ViewRow[]> {
  return tx
    .selectFrom("feedback_view")
    .where("org_id", "=", orgId)
    .where("owner_id", ownerId === null ? "is" : "=", ownerId)
    .selectAll()
    .orderBy("id")
    .execute();
}

export function insertViewRow(tx: Tx, row: Insertable<FeedbackView>): Promise<ViewRow> {
  return tx.insertInto("feedback_view").values(row).returningAll().executeTakeFirstOrThrow();
}

export function findViewRow(tx: Tx, orgId: number, id: string): Promise<ViewRow | undefined> {
  return tx
    .selectFrom("feedback_view")
    .where("org_id", "=", orgId)
    .where("id", "=", id)
    .selectAll()
    .executeTakeFirst();
}

export async function deleteViewRow(tx: Tx, orgId: number, id: string): Promise<void> {
  await tx.deleteFrom("feedback_view").where("org_id", "=", orgId).where("id", "=", id).execute();
}
