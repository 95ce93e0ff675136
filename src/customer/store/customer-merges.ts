import { sql, type Insertable, type Selectable } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import type { CustomerMerge } from "../../platform/db/schema/customer.ts";

export type MergeRow = Selectable<CustomerMerge>;

/** Tables whose rows change hands with a merge. */
const OWNED = [
  "customer_contact",
  "customer_service_record",
  "customer_consent",
  "customer_do_not_contact",
] as const;
export type OwnedTable = (typeof OWNED)[number];
export type MovedRows = Readonly<Record<OwnedTable, readonly string[]>>;

/** Hands everything of one customer to another; answers the ids of what moved. */
export async function moveOwnedRows(tx: Tx, orgId: number, from: string, to: string): Promise<MovedRows> {
  const moved: Record<OwnedTable, readonly string[]> = {
    customer_contact: [],
    customer_service_record: [],
    customer_consent: [],
    customer_do_not_contact: [],
  };
  for (const table of OWNED) {
    const { rows } = await sql<{ id: string }>`
      update ${sql.table(table)} set customer_id = ${to}
       where org_id = ${orgId} and customer_id = ${from} returning id`.execute(tx);
    moved[table] = rows.map((row) => row.id);
  }
  return moved;
}

/** Gives back what a merge moved, as far as it is still there and still with the survivor. */
export async function returnOwnedRows(
  tx: Tx,
  orgId: number,
  { from, to, moved }: { readonly from: string; readonly to: string; readonly moved: MovedRows },
): Promise<void> {
  for (const table of OWNED) {
    await sql`
      update ${sql.table(table)} set customer_id = ${to}
       where org_id = ${orgId} and customer_id = ${from} and id = any(${moved[table]}::uuid[])`.execute(tx);
  }
}

/** Points records merged into `from` at `to`; answers their ids. */
export async function repointMerged(
  tx: Tx,
  orgId: number,
  from: string,
  to: string,
): Promise<readonly string[]> {
  const rows = await tx
    .updateTable("customer_customer")
    .set({ merged_into: to })
    .where("org_id", "=", orgId)
    .where("merged_into", "=", from)
    .returning("id")
    .execute();
  return rows.map((row) => row.id);
}

/** Points the records `ids`, as far as they are still merged into `from`, at `to`. */
export async function repointBack(
  tx: Tx,
  orgId: number,
  { ids, from, to }: { readonly ids: readonly string[]; readonly from: string; readonly to: string },
): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .updateTable("customer_customer")
    .set({ merged_into: to })
    .where("org_id", "=", orgId)
    .where("id", "in", ids)
    .where("merged_into", "=", from)
    .execute();
}

/** Sets `is_primary` of contacts. */
export async function setPrimary(
  tx: Tx,
  orgId: number,
  ids: readonly string[],
  isPrimary: boolean,
): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .updateTable("customer_contact")
    .set({ is_primary: isPrimary })
    .where("org_id", "=", orgId)
    .where("id", "in", ids)
    .execute();
}

export async function insertMergeRow(tx: Tx, row: Insertable<CustomerMerge>): Promise<void> {
  await tx.insertInto("customer_merge").values(row).execute();
}

export async function readMergeRow(tx: Tx, orgId: number, id: string): Promise<MergeRow | undefined> {
  return tx
    .selectFrom("customer_merge")
    .where("org_id", "=", orgId)
    .where("id", "=", id)
    .selectAll()
    .executeTakeFirst();
}

/** Merges in force that took the records `mergedIds` away. */
export async function readMergesInForce(
  tx: Tx,
  orgId: number,
  mergedIds: readonly string[],
): Promise<readonly { readonly id: string; readonly merged_id: string }[]> {
  if (mergedIds.length === 0) return [];
  return tx
    .selectFrom("customer_merge")
    .where("org_id", "=", orgId)
    .where("merged_id", "in", mergedIds)
    .where("undone_at", "is", null)
    .select(["id", "merged_id"])
    .execute();
}

export async function markMergeUndone(
  tx: Tx,
  orgId: number,
  { id, by, at }: { readonly id: string; readonly by: string | null; readonly at: string },
): Promise<void> {
  await tx
    .updateTable("customer_merge")
    .set({ undone_at: at, undone_by: by })
    .where("org_id", "=", orgId)
    .where("id", "=", id)
    .execute();
}

/** Ids of the records merged into a customer, directly or by way of others. */
export async function readMergedIds(tx: Tx, orgId: number, customerId: string): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom("customer_customer")
    .where("org_id", "=", orgId)
    .where("merged_into", "=", customerId)
    .select("id")
    .execute();
  return rows.map((row) => row.id);
}
