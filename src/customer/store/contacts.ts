import { sql, type Insertable, type Selectable, type Updateable } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import type { CustomerContact, CustomerContactPoint } from "../../platform/db/schema/customer.ts";

export type ContactRow = Selectable<CustomerContact>;
export type ContactPointRow = Selectable<CustomerContactPoint>;

/** Contacts of customers, primary ones first. */
export async function readContactRows(
  tx: Tx,
  orgId: number,
  where: { readonly customerIds?: readonly string[]; readonly ids?: readonly string[] },
): Promise<readonly ContactRow[]> {
  let query = tx.selectFrom("customer_contact").where("org_id", "=", orgId).selectAll();
  if (where.customerIds) query = query.where("customer_id", "in", [...where.customerIds, NOBODY]);
  if (where.ids) query = query.where("id", "in", [...where.ids, NOBODY]);
  return query.orderBy("is_primary", "desc").orderBy("id").execute();
}

/** Keeps lists of ids from being empty, which SQL does not allow. */
const NOBODY = "00000000-0000-0000-0000-000000000000";

export async function lockContactRow(tx: Tx, orgId: number, id: string): Promise<ContactRow | undefined> {
  return tx
    .selectFrom("customer_contact")
    .where("org_id", "=", orgId)
    .where("id", "=", id)
    .selectAll()
    .forUpdate()
    .executeTakeFirst();
}

export async function readContactPointRows(
  tx: Tx,
  orgId: number,
  contactIds: readonly string[],
): Promise<readonly ContactPointRow[]> {
  if (contactIds.length === 0) return [];
  return tx
    .selectFrom("customer_contact_point")
    .where("org_id", "=", orgId)
    .where("contact_id", "in", contactIds)
    .selectAll()
    .orderBy("position")
    .execute();
}

export async function insertContactRow(tx: Tx, row: Insertable<CustomerContact>): Promise<void> {
  await tx.insertInto("customer_contact").values(row).execute();
}

export async function updateContactRow(
  tx: Tx,
  orgId: number,
  id: string,
  values: Updateable<CustomerContact>,
): Promise<void> {
  await tx
    .updateTable("customer_contact")
    .set({ ...values, revision: sql<number>`revision + 1` })
    .where("org_id", "=", orgId)
    .where("id", "=", id)
    .execute();
}

export async function deleteContactRow(tx: Tx, orgId: number, id: string): Promise<void> {
  await replaceContactPointRows(tx, { orgId, contactId: id }, []);
  await tx.deleteFrom("customer_contact").where("org_id", "=", orgId).where("id", "=", id).execute();
}

/** Makes `id` the only primary contact of the customer. */
export async function makePrimary(tx: Tx, orgId: number, customerId: string, id: string): Promise<void> {
  await tx
    .updateTable("customer_contact")
    .set({ is_primary: sql<boolean>`id = ${id}` })
    .where("org_id", "=", orgId)
    .where("customer_id", "=", customerId)
    .where(sql<boolean>`is_primary <> (id = ${id})`)
    .execute();
}

export async function replaceContactPointRows(
  tx: Tx,
  { orgId, contactId }: { readonly orgId: number; readonly contactId: string },
  rows: readonly Insertable<CustomerContactPoint>[],
): Promise<void> {
  await tx
    .deleteFrom("customer_contact_point")
    .where("org_id", "=", orgId)
    .where("contact_id", "=", contactId)
    .execute();
  if (rows.length > 0) await tx.insertInto("customer_contact_point").values(rows).execute();
}

/** Ids of the contacts with this stored phone number. */
export async function findContactsByPhone(
  tx: Tx,
  orgId: number,
  value: string,
  limit: number,
): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom("customer_contact_point")
    .where("org_id", "=", orgId)
    .where("kind", "=", "phone")
    .where("value", "=", value)
    .select("contact_id")
    .distinct()
    .limit(limit)
    .execute();
  return rows.map((row) => row.contact_id);
}

export interface PrimaryContactRow {
  readonly customer_id: string;
  readonly id: string;
  readonly name: string;
  readonly phone: string | null;
}

/** The contact to show beside each customer: the primary one, else the first, with its first phone. */
export async function readPrimaryContacts(
  tx: Tx,
  orgId: number,
  customerIds: readonly string[],
): Promise<readonly PrimaryContactRow[]> {
  const { rows } = await sql<PrimaryContactRow>`
    select distinct on (k.customer_id) k.customer_id, k.id, k.name,
      (select p.value from customer_contact_point p
        where p.org_id = k.org_id and p.contact_id = k.id and p.kind = 'phone'
        order by p.position limit 1) as phone
      from customer_contact k
     where k.org_id = ${orgId} and k.customer_id = any(${customerIds}::uuid[])
     order by k.customer_id, k.is_primary desc, k.id`.execute(tx);
  return rows;
}
