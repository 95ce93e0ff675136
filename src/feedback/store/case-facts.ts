import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";

/** A measure with how much shows that it was done. */
export interface MeasureFactRow {
  readonly round: number;
  readonly term: string;
  readonly due_on: string | null;
  readonly owner_id: string | null;
  readonly is_done: boolean;
  readonly evidence: number;
}

export async function readMeasureFacts(
  tx: Tx,
  orgId: number,
  caseId: string,
): Promise<readonly MeasureFactRow[]> {
  const { rows } = await sql<MeasureFactRow>`
    select m.round, m.term, m.due_on, m.owner_id, m.done_at is not null as is_done,
           (select count(*)::int from feedback_file f
             where f.org_id = m.org_id and f.measure_id = m.id and f.removed_at is null) as evidence
      from feedback_measure m
     where m.org_id = ${orgId} and m.case_id = ${caseId} and m.removed_at is null
     order by m.id`.execute(tx);
  return rows;
}

/** Instants of calls of a round that reached nobody. */
export async function readUnreachedCalls(
  tx: Tx,
  orgId: number,
  caseId: string,
  round: number,
): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom("outreach_attempt as a")
    .innerJoin("outreach_callback as c", (join) =>
      join.onRef("c.org_id", "=", "a.org_id").onRef("c.id", "=", "a.callback_id"),
    )
    .where("a.org_id", "=", orgId)
    .where("c.subject_id", "=", caseId)
    .where("c.round", "=", round)
    .where("a.disposition", "in", ["no_answer", "busy", "switched_off"])
    .select("a.at")
    .orderBy("a.at")
    .execute();
  return rows.map(({ at }) => at);
}

/** Whether a phone number or mail address is known of whoever a case came from: its own, or one of its customer. */
export async function readIsReachable(
  tx: Tx,
  orgId: number,
  { id, customer_id }: { readonly id: string; readonly customer_id: string | null },
): Promise<boolean> {
  const { rows } = await sql<{ is_reachable: boolean }>`
    select exists (select from feedback_contact c
                    where c.org_id = ${orgId} and c.case_id = ${id} and coalesce(c.phone, c.email) is not null)
        or exists (select from customer_contact k
                     join customer_contact_point p on p.org_id = k.org_id and p.contact_id = k.id
                    where k.org_id = ${orgId} and k.customer_id = ${customer_id}::uuid
                      and p.kind in ('phone', 'email')) as is_reachable`.execute(tx);
  return rows[0]?.is_reachable ?? false;
}

/** Whether a team too small for separation of duties may pass over it. */
export async function readMayOverride(tx: Tx, orgId: number): Promise<boolean> {
  const row = await tx
    .selectFrom("feedback_setting")
    .where("org_id", "=", orgId)
    .select("may_override")
    .executeTakeFirst();
  return row?.may_override ?? false;
}
