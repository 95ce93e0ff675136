import { sql, type Insertable, type Selectable, type Updateable } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import type { CustomerCustomer } from "../../platform/db/schema/customer.ts";

export type CustomerRow = Omit<Selectable<CustomerCustomer>, "search_text">;
type NewCustomer = Omit<Insertable<CustomerCustomer>, "search_text" | "name_key">;
type ChangedCustomer = Omit<Updateable<CustomerCustomer>, "search_text" | "name_key">;

export const CUSTOMER_COLUMNS = [
  "id",
  "org_id",
  "external_id",
  "kind",
  "name",
  "name_key",
  "tier",
  "region",
  "industry",
  "registered_on",
  "cooperation_since",
  "channel_preference",
  "account_manager_id",
  "tags",
  "attributes",
  "note",
  "merged_into",
  "import_id",
  "revision",
  "created_at",
  "updated_at",
] as const;

export async function readCustomerRow(tx: Tx, orgId: number, id: string): Promise<CustomerRow | undefined> {
  const [row] = await readCustomerRows(tx, orgId, [id]);
  return row;
}

/** In no order. */
export async function readCustomerRows(
  tx: Tx,
  orgId: number,
  ids: readonly string[],
): Promise<readonly CustomerRow[]> {
  if (ids.length === 0) return [];
  return tx
    .selectFrom("customer_customer")
    .where("org_id", "=", orgId)
    .where("id", "in", ids)
    .select(CUSTOMER_COLUMNS)
    .execute();
}

/**
 * Locks customers in the order of their ids, so that two who lock the same ones never wait for each other.
 * `share`: the customer stays what it is while something is hung on it; `update`: it is about to change.
 */
export async function lockCustomerRows(
  tx: Tx,
  orgId: number,
  ids: readonly string[],
  strength: "share" | "update",
): Promise<readonly CustomerRow[]> {
  const query = tx
    .selectFrom("customer_customer")
    .where("org_id", "=", orgId)
    .where("id", "in", ids)
    .select(CUSTOMER_COLUMNS)
    .orderBy("id");
  return (strength === "share" ? query.forShare() : query.forUpdate()).execute();
}

/** False when another customer has the external id. */
export async function insertCustomerRow(tx: Tx, row: NewCustomer): Promise<boolean> {
  const inserted = await tx
    .insertInto("customer_customer")
    .values(row)
    .onConflict((conflict) => conflict.columns(["org_id", "external_id"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  return inserted !== undefined;
}

/** Writes a locked customer; the revision goes up. */
export async function updateCustomerRow(
  tx: Tx,
  orgId: number,
  id: string,
  values: ChangedCustomer,
): Promise<void> {
  await tx
    .updateTable("customer_customer")
    .set({ ...values, revision: sql<number>`revision + 1` })
    .where("org_id", "=", orgId)
    .where("id", "=", id)
    .execute();
}

/** Id of the customer that has an external id, merged or not. */
export async function findExternalIdHolder(
  tx: Tx,
  orgId: number,
  externalId: string,
): Promise<string | undefined> {
  const row = await tx
    .selectFrom("customer_customer")
    .where("org_id", "=", orgId)
    .where("external_id", "=", externalId)
    .select("id")
    .executeTakeFirst();
  return row?.id;
}

/** External id → the customer that counts: the survivor where the record was merged. Unknown ids are absent. */
export async function findCustomersByExternalIds(
  tx: Tx,
  orgId: number,
  externalIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (externalIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom("customer_customer")
    .where("org_id", "=", orgId)
    .where("external_id", "=", (eb) => eb.fn.any(eb.val([...externalIds])))
    .select(["external_id", sql<string>`coalesce(merged_into, id)`.as("id")])
    .execute();
  return new Map(rows.flatMap((row) => (row.external_id === null ? [] : [[row.external_id, row.id]])));
}

/** Tags of unmerged customers with their counts, most used first. */
export async function countCustomerTags(
  tx: Tx,
  orgId: number,
): Promise<readonly { readonly tag: string; readonly customers: number }[]> {
  const { rows } = await sql<{ tag: string; customers: number }>`
    select tag, count(*)::int as customers
      from customer_customer c, unnest(c.tags) as tag
     where c.org_id = ${orgId} and c.merged_into is null
     group by tag
     order by customers desc, tag
     limit 500`.execute(tx);
  return rows;
}

/** False when there is no such colleague (removed ones count as none). */
export async function isColleague(tx: Tx, orgId: number, userId: string): Promise<boolean> {
  const row = await tx
    .selectFrom("identity_user")
    .where("org_id", "=", orgId)
    .where("id", "=", userId)
    .where("removed_at", "is", null)
    .select("id")
    .executeTakeFirst();
  return row !== undefined;
}

/** Names of colleagues by id, removed ones included. */
export async function readColleagueNames(
  tx: Tx,
  orgId: number,
  ids: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(ids)].filter((id) => id !== null);
  if (wanted.length === 0) return new Map();
  const rows = await tx
    .selectFrom("identity_user")
    .where("org_id", "=", orgId)
    .where("id", "in", wanted)
    .select(["id", "name"])
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
