import type { Insertable, Selectable, Updateable } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import type { CustomerDoNotContact } from "../../platform/db/schema/customer.ts";

export type MarkRow = Selectable<CustomerDoNotContact>;

/** Newest first, lifted ones included. */
export async function readMarkRows(
  tx: Tx,
  orgId: number,
  customerIds: readonly string[],
): Promise<readonly MarkRow[]> {
  if (customerIds.length === 0) return [];
  return tx
    .selectFrom("customer_do_not_contact")
    .where("org_id", "=", orgId)
    .where("customer_id", "in", customerIds)
    .selectAll()
    .orderBy("recorded_at", "desc")
    .orderBy("id", "desc")
    .execute();
}

export async function lockMarkRow(tx: Tx, orgId: number, id: string): Promise<MarkRow | undefined> {
  return tx
    .selectFrom("customer_do_not_contact")
    .where("org_id", "=", orgId)
    .where("id", "=", id)
    .selectAll()
    .forUpdate()
    .executeTakeFirst();
}

export async function insertMarkRow(tx: Tx, row: Insertable<CustomerDoNotContact>): Promise<void> {
  await tx.insertInto("customer_do_not_contact").values(row).execute();
}

export async function updateMarkRow(
  tx: Tx,
  orgId: number,
  id: string,
  values: Updateable<CustomerDoNotContact>,
): Promise<void> {
  await tx
    .updateTable("customer_do_not_contact")
    .set(values)
    .where("org_id", "=", orgId)
    .where("id", "=", id)
    .execute();
}
