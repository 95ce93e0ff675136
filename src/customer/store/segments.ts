import { sql, type Insertable, type Selectable, type Updateable } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import type { CustomerSegment } from "../../platform/db/schema/customer.ts";

export type SegmentRow = Selectable<CustomerSegment>;

/** By name, in Chinese order. */
export async function readSegmentRows(tx: Tx, orgId: number): Promise<readonly SegmentRow[]> {
  return tx
    .selectFrom("customer_segment")
    .where("org_id", "=", orgId)
    .selectAll()
    .orderBy(sql`name collate system.chinese_order`)
    .execute();
}

export async function readSegmentRow(tx: Tx, orgId: number, id: string): Promise<SegmentRow | undefined> {
  return tx
    .selectFrom("customer_segment")
    .where("org_id", "=", orgId)
    .where("id", "=", id)
    .selectAll()
    .executeTakeFirst();
}

/** False when the name is taken. */
export async function insertSegmentRow(tx: Tx, row: Insertable<CustomerSegment>): Promise<boolean> {
  const inserted = await tx
    .insertInto("customer_segment")
    .values(row)
    .onConflict((conflict) => conflict.columns(["org_id", "name"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  return inserted !== undefined;
}

/** Id of the segment with this name. */
export async function findSegmentByName(tx: Tx, orgId: number, name: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom("customer_segment")
    .where("org_id", "=", orgId)
    .where("name", "=", name)
    .select("id")
    .executeTakeFirst();
  return row?.id;
}

/** False when the segment is no longer at `revision`. */
export async function updateSegmentRow(
  tx: Tx,
  orgId: number,
  at: { readonly id: string; readonly revision: number },
  values: Updateable<CustomerSegment>,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("customer_segment")
    .set({ ...values, revision: at.revision + 1 })
    .where("org_id", "=", orgId)
    .where("id", "=", at.id)
    .where("revision", "=", at.revision)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function deleteSegmentRow(tx: Tx, orgId: number, id: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom("customer_segment")
    .where("org_id", "=", orgId)
    .where("id", "=", id)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}
