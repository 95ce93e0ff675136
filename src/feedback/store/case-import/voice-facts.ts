import { sql } from "kysely";
import type { Tx } from "../../../platform/db/database.ts";

/** Customers by name as names are compared; a name that several share stands with all of them. */
export async function findCustomersByNames(
  tx: Tx,
  orgId: number,
  names: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (names.length === 0) return new Map();
  const { rows } = await sql<{ name: string; id: string }>`
    select n as name, c.id
      from unnest(${[...new Set(names)]}::text[]) n
      join customer_customer c on c.org_id = ${orgId} and c.name_key = system.name_key(n) and c.merged_into is null`.execute(
    tx,
  );
  return idsBy(rows, ({ name }) => name);
}

/** Customers by the phone numbers and mail addresses of their contacts, each address with all it leads to. */
export async function findCustomersByAddresses(
  tx: Tx,
  orgId: number,
  addresses: readonly { readonly kind: "phone" | "email"; readonly value: string }[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (addresses.length === 0) return new Map();
  const { rows } = await sql<{ kind: string; value: string; id: string }>`
    select distinct p.kind, p.value, c.customer_id as id
      from unnest(${addresses.map(({ kind }) => kind)}::text[], ${addresses.map(({ value }) => value)}::text[])
             as wanted (kind, value)
      join customer_contact_point p on p.org_id = ${orgId} and p.kind = wanted.kind and p.value = wanted.value
      join customer_contact c on c.org_id = p.org_id and c.id = p.contact_id
      join customer_customer k on k.org_id = c.org_id and k.id = c.customer_id and k.merged_into is null`.execute(
    tx,
  );
  return idsBy(rows, ({ kind, value }) => `${kind} ${value}`);
}

/** What triage asks of customers: tier, and how many of their complaints are open. */
export async function readCustomerFacts(
  tx: Tx,
  orgId: number,
  ids: readonly string[],
): Promise<ReadonlyMap<string, { readonly tier: string; readonly openComplaints: number }>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom("customer_customer as c")
    .where("c.org_id", "=", orgId)
    .where("c.id", "in", [...new Set(ids)])
    .select((eb) => [
      "c.id",
      "c.tier",
      eb
        .selectFrom("feedback_case as f")
        .whereRef("f.org_id", "=", "c.org_id")
        .whereRef("f.customer_id", "=", "c.id")
        .where("f.is_open", "=", true)
        .where("f.voice", "=", "complaint")
        .select(sql<number>`count(*)`.as("count"))
        .as("open"),
    ])
    .execute();
  return new Map(rows.map(({ id, tier, open }) => [id, { tier, openComplaints: open ?? 0 }]));
}

function idsBy<T extends { readonly id: string }>(
  rows: readonly T[],
  keyOf: (row: T) => string,
): ReadonlyMap<string, readonly string[]> {
  const groups = Map.groupBy(rows, keyOf);
  return new Map([...groups].map(([key, same]) => [key, [...new Set(same.map(({ id }) => id))]]));
}
