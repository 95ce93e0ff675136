import { sql } from "kysely";
import type { Tx } from "../../../platform/db/database.ts";

/** A measure of whose check somebody is to be told. */
export interface DueCheckRow {
  readonly measure_id: string;
  readonly case_id: string;
  readonly number: string;
  readonly check_on: string;
  readonly kind: "due" | "late";
  readonly owner_id: string | null;
  readonly is_done: boolean;
  /** Everybody who handled the case. */
  readonly handlers: readonly string[];
}

/**
 * Checks that are due today, or late, of which nobody was told yet, earliest first; held until the transaction ends,
 * those that another worker holds are left to it.
 */
export async function claimDueChecks(
  tx: Tx,
  orgId: number,
  { today, limit }: { readonly today: string; readonly limit: number },
): Promise<readonly DueCheckRow[]> {
  const { rows } = await sql<DueCheckRow>`
    select m.id as measure_id, m.case_id, c.number, m.check_on, m.owner_id, m.done_at is not null as is_done,
           case when m.check_on < ${today}::date then 'late' else 'due' end as kind,
           array(select h.user_id from feedback_handler h
                  where h.org_id = m.org_id and h.case_id = m.case_id) as handlers
      from feedback_measure m join feedback_case c on c.org_id = m.org_id and c.id = m.case_id
     where m.org_id = ${orgId} and m.term = 'long' and m.check_on <= ${today}::date and m.checked_at is null
       and m.removed_at is null and c.stage not in ('merged', 'referred', 'invalid', 'withdrawn')
       and not exists (
         select from feedback_check_reminder r
          where r.org_id = m.org_id and r.measure_id = m.id and r.check_on = m.check_on
            and r.kind = case when m.check_on < ${today}::date then 'late' else 'due' end)
     order by m.check_on, m.id limit ${limit} for update of m skip locked`.execute(tx);
  return rows;
}

/** Notes who was told of a check. */
export async function noteReminder(
  tx: Tx,
  orgId: number,
  { measure_id, check_on, kind }: Pick<DueCheckRow, "measure_id" | "check_on" | "kind">,
  { at, told }: { readonly at: string; readonly told: readonly string[] },
): Promise<void> {
  await tx
    .insertInto("feedback_check_reminder")
    .values({ org_id: orgId, measure_id, check_on, kind, at, told: [...told] })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
