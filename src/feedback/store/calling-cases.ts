import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";

/** A case whose customer is to be called. */
export interface CallingCaseRow {
  readonly id: string;
  readonly number: string;
  readonly round: number;
  readonly customer_id: string | null;
  readonly contact_name: string;
  /** Of the case, else of the customer's first contact. */
  readonly phone: string | null;
  /** True when the reader handled it, in any round. */
  readonly handled: boolean;
}

/** Those of `ids` that stand at the call-back, as `readerId` (null: no person) meets them. */
export async function readCallingCases(
  tx: Tx,
  orgId: number,
  ids: readonly string[],
  readerId: string | null,
): Promise<readonly CallingCaseRow[]> {
  const { rows } = await sql<CallingCaseRow>`
    select c.id, c.number, c.round, c.customer_id, coalesce(k.name, '') as contact_name,
           coalesce(k.phone, (
             select p.value from customer_contact o
               join customer_contact_point p on p.org_id = o.org_id and p.contact_id = o.id
              where o.org_id = c.org_id and o.customer_id = c.customer_id and p.kind = 'phone'
              order by o.is_primary desc, o.id, p.position limit 1)) as phone,
           coalesce(c.handler_id = ${readerId}::uuid, false) or exists (
             select from feedback_handler h
              where h.org_id = c.org_id and h.case_id = c.id and h.user_id = ${readerId}::uuid) as handled
      from feedback_case c
      left join feedback_contact k on k.org_id = c.org_id and k.case_id = c.id
     where c.org_id = ${orgId} and c.id = any(${ids}::uuid[]) and c.stage = 'calling_back'`.execute(tx);
  return rows;
}
