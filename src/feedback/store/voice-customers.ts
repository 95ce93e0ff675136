import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";

/** The customer of this id that counts today: of a merged record the survivor; null for an unknown id. */
export async function findLiveCustomer(tx: Tx, orgId: number, id: string): Promise<string | null> {
  const row = await tx
    .selectFrom("customer_customer")
    .where("org_id", "=", orgId)
    .where("id", "=", id)
    .select(["id", "merged_into"])
    .executeTakeFirst();
  if (row === undefined) return null;
  return row.merged_into === null ? row.id : findLiveCustomer(tx, orgId, row.merged_into);
}

/** Customers of exactly this name, as names are compared; at most two, which tells that it is not clear. */
export async function findCustomersByName(tx: Tx, orgId: number, name: string): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from customer_customer
     where org_id = ${orgId} and name_key = system.name_key(${name}) and merged_into is null limit 2`.execute(
    tx,
  );
  return rows.map(({ id }) => id);
}

/** Customers with a contact of this phone number or mail address; at most two. */
export async function findCustomersByAddress(
  tx: Tx,
  orgId: number,
  { phone, email }: { readonly phone: string | null; readonly email: string | null },
): Promise<readonly string[]> {
  if (phone === null && email === null) return [];
  const { rows } = await sql<{ id: string }>`
    select distinct c.customer_id as id
      from customer_contact_point p
      join customer_contact c on c.org_id = p.org_id and c.id = p.contact_id
      join customer_customer k on k.org_id = c.org_id and k.id = c.customer_id and k.merged_into is null
     where p.org_id = ${orgId}
       and ((p.kind = 'phone' and p.value = ${phone}) or (p.kind = 'email' and p.value = ${email}))
     limit 2`.execute(tx);
  return rows.map(({ id }) => id);
}

/** Tier of a customer: `core`, `high_value`, `ordinary`. */
export async function readTier(tx: Tx, orgId: number, id: string): Promise<string | null> {
  const row = await tx
    .selectFrom("customer_customer")
    .where("org_id", "=", orgId)
    .where("id", "=", id)
    .select("tier")
    .executeTakeFirst();
  return row?.tier ?? null;
}
