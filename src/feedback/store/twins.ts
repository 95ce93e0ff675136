import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";

/** A case that may be the same matter as another. */
export interface TwinRow {
  readonly id: string;
  readonly number: string;
  readonly stage: string;
  readonly received_at: string;
  readonly closed_at: string | null;
  readonly problem_type: string;
  readonly voice: string;
  readonly customer_id: string | null;
  readonly same_customer: boolean;
  readonly same_contact: boolean;
  readonly same_order: boolean;
  /** The first `WORDS` signs of what was said. */
  readonly words: string;
}

/** By what other cases are looked for. Instants are ISO. */
export interface TwinSearch {
  readonly caseId: string;
  readonly customerId: string | null;
  readonly phone: string | null;
  /** In small letters, as addresses are stored: behind row-level security no index on `lower(…)` is used. */
  readonly email: string | null;
  readonly orderNumber: string | null;
  /** Cases received between these count. */
  readonly from: string;
  readonly to: string;
  /** When the case itself was received; words alone are compared with what came before. */
  readonly at: string;
}

/** What is compared of a text; the matter is told at its beginning. */
const WORDS = 1_000;
/** Cases looked at for each thing in common: a wholesaler has thousands, of which the newest count. */
const MOST_PER_KEY = 50;
/** Entries of an index looked at for them. */
const MOST_ENTRIES = 500;
/** Cases whose words alone are compared: those received nearest before. */
const MOST_BY_TIME = 200;

/**
 * Cases that share a customer, an address or an order with another, and those received shortly before it. Each branch
 * is one bounded walk along an index, so that it takes the same time in a large organization; the ids are fetched
 * first and apart, or the planner would walk through all cases by time instead.
 */
export async function findTwinRows(tx: Tx, orgId: number, search: TwinSearch): Promise<readonly TwinRow[]> {
  const { customerId, phone, email, orderNumber, from, to } = search;
  const { rows } = await sql<TwinRow>`
    with by_phone as materialized (
      select case_id as id from feedback_contact
       where org_id = ${orgId} and phone = ${phone} limit ${MOST_ENTRIES}),
    by_email as materialized (
      select case_id as id from feedback_contact
       where org_id = ${orgId} and email = ${email} limit ${MOST_ENTRIES}),
    by_order as materialized (
      select id from feedback_case
       where org_id = ${orgId} and order_number = ${orderNumber} limit ${MOST_ENTRIES}),
    by_customer as materialized (
      select id from feedback_case
       where org_id = ${orgId} and customer_id = ${customerId}::uuid and received_at between ${from} and ${to}
       order by received_at desc limit ${MOST_PER_KEY}),
    by_time as materialized (
      select id from feedback_case
       where org_id = ${orgId} and received_at between ${from} and ${search.at}
       order by received_at desc, id desc limit ${MOST_BY_TIME}),
    found as (
      select id, 'customer' as by from by_customer
      union all select id, 'contact' from by_phone
      union all select id, 'contact' from by_email
      union all select id, 'order' from by_order
      union all select id, 'time' from by_time),
    pairs as (
      select id, bool_or(by = 'customer') as same_customer, bool_or(by = 'contact') as same_contact,
             bool_or(by = 'order') as same_order
        from found group by id)
    select c.id, c.number, c.stage, c.received_at, c.closed_at, c.problem_type, c.voice, c.customer_id,
           p.same_customer, p.same_contact, p.same_order, left(v.verbatim, ${WORDS}) as words
      from pairs p
      cross join lateral (
        select * from feedback_case o where o.org_id = ${orgId} and o.id = p.id offset 0) c
      cross join lateral (
        select * from feedback_voice o where o.org_id = ${orgId} and o.case_id = p.id offset 0) v
     where p.id <> ${search.caseId} and c.received_at between ${from} and ${to}
       and c.stage not in ('merged', 'invalid')`.execute(tx);
  return rows;
}
