import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";

/** Two records that share a number, an address or the beginning of the name. */
export interface CandidatePair {
  readonly first_id: string;
  readonly second_id: string;
  readonly same_phone: boolean;
  readonly same_email: boolean;
}

/** Records looked at per other record and key; more share only words like 售后服务 or a switchboard. */
const MOST_PER_KEY = 20;
/** Letters at the beginning of two names that make them worth comparing. */
const NAME_HEAD = 4;

/** Ids of unmerged customers, newest first, after `afterId`: the stretch one call searches. */
export async function readSearchStretch(
  tx: Tx,
  orgId: number,
  afterId: string | null,
  limit: number,
): Promise<readonly string[]> {
  let query = tx
    .selectFrom("customer_customer")
    .where("org_id", "=", orgId)
    .where("merged_into", "is", null)
    .select("id")
    .orderBy("id", "desc")
    .limit(limit);
  if (afterId !== null) query = query.where("id", "<", afterId);
  return (await query.execute()).map((row) => row.id);
}

/**
 * Candidate pairs of the customers `ids` with older ones (`anyAge`: with all others), found by index for each; pairs
 * said to be distinct are left out. Every lookup is bounded, so the work grows with `ids` only.
 */
export async function findCandidatePairs(
  tx: Tx,
  orgId: number,
  ids: readonly string[],
  anyAge: boolean,
): Promise<readonly CandidatePair[]> {
  const older = anyAge ? sql`o.id <> c.id` : sql`o.id < c.id`;
  const { rows } = await sql<CandidatePair>`
    with stretch as materialized (
      select c.id, c.name_key from customer_customer c
       where c.org_id = ${orgId} and c.id = any(${ids}::uuid[])),
    by_point as (
      select c.id as first_id, o.id as second_id, p.kind = 'phone' as same_phone, p.kind = 'email' as same_email
        from stretch c
        join customer_contact k on k.org_id = ${orgId} and k.customer_id = c.id
        join customer_contact_point p on p.org_id = ${orgId} and p.contact_id = k.id
          and p.valid and p.kind in ('phone', 'email')
        cross join lateral (
          select k2.customer_id as id from customer_contact_point p2
            join customer_contact k2 on k2.org_id = ${orgId} and k2.id = p2.contact_id
           where p2.org_id = ${orgId} and p2.kind = p.kind and p2.value = p.value
           limit ${MOST_PER_KEY}) o
       where ${older}),
    by_name as (
      select c.id as first_id, o.id as second_id, false as same_phone, false as same_email
        from stretch c
        cross join lateral (
          (select n.id from customer_customer n
            where n.org_id = ${orgId} and n.merged_into is null and n.name_key = c.name_key
            limit ${MOST_PER_KEY})
          union all
          (select n.id from customer_customer n
            where n.org_id = ${orgId} and n.merged_into is null and char_length(c.name_key) >= ${NAME_HEAD}
              and n.name_key >= left(c.name_key, ${NAME_HEAD})
              and n.name_key < left(c.name_key, ${NAME_HEAD}) || U&'\\+10FFFF'
            limit ${MOST_PER_KEY})) o
       where ${older} and char_length(c.name_key) >= 2)
    select first_id, second_id, bool_or(same_phone) as same_phone, bool_or(same_email) as same_email
      from (select * from by_point union all select * from by_name) pair
     where not exists (select from customer_distinct_pair d where d.org_id = ${orgId}
       and d.first_id = least(pair.first_id, pair.second_id)
       and d.second_id = greatest(pair.first_id, pair.second_id))
     group by first_id, second_id`.execute(tx);
  return rows;
}

/** Remembers that two records are two customers; once is enough. */
export async function insertDistinctPair(
  tx: Tx,
  orgId: number,
  ids: readonly [string, string],
  said: { readonly by: string | null; readonly at: string },
): Promise<void> {
  const [first, second] = ids.toSorted();
  await sql`
    insert into customer_distinct_pair (org_id, first_id, second_id, said_by, said_at)
    values (${orgId}, ${first}, ${second}, ${said.by}, ${said.at})
    on conflict do nothing`.execute(tx);
}
