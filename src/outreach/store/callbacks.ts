import { sql, type Insertable, type Selectable } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import type { OutreachAttempt, OutreachCallback } from "../../platform/db/schema/outreach.ts";

export type CallbackRow = Selectable<OutreachCallback>;

/** The task of a subject's round: a new one, or the one that was given up, open again. */
export function openCallbackRow(tx: Tx, row: Insertable<OutreachCallback>): Promise<CallbackRow> {
  const { subject_label, customer_id, due_at } = row;
  return tx
    .insertInto("outreach_callback")
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(["org_id", "subject_id", "round"]).doUpdateSet({
        subject_label,
        customer_id,
        due_at,
        state: "open",
        result: null,
        finished_at: null,
      }),
    )
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** The task of a subject's round, held against others. */
export function holdCallbackRow(
  tx: Tx,
  orgId: number,
  subjectId: string,
  round: number,
): Promise<CallbackRow | undefined> {
  return tx
    .selectFrom("outreach_callback")
    .where("org_id", "=", orgId)
    .where("subject_id", "=", subjectId)
    .where("round", "=", round)
    .selectAll()
    .forUpdate()
    .executeTakeFirst();
}

export async function finishCallbackRow(
  tx: Tx,
  { org_id, id }: Pick<CallbackRow, "org_id" | "id">,
  end: Pick<CallbackRow, "state" | "result" | "finished_at">,
): Promise<void> {
  await tx
    .updateTable("outreach_callback")
    .set(end)
    .where("org_id", "=", org_id)
    .where("id", "=", id)
    .execute();
}

/** Ends every open task of a subject, but that of round `except`; answers how many. */
export async function giveUpCallbackRows(
  tx: Tx,
  orgId: number,
  subjectId: string,
  end: { readonly result: string; readonly at: string; readonly except: number | null },
): Promise<number> {
  const rows = await tx
    .updateTable("outreach_callback")
    .set({ state: "given_up", result: end.result, finished_at: end.at })
    .where("org_id", "=", orgId)
    .where("subject_id", "=", subjectId)
    .where("state", "=", "open")
    .where("round", "<>", end.except ?? 0)
    .returning("id")
    .execute();
  return rows.length;
}

export async function insertAttemptRow(tx: Tx, row: Insertable<OutreachAttempt>): Promise<void> {
  await tx.insertInto("outreach_attempt").values(row).execute();
}

/** A call with the round it belongs to. */
export interface AttemptRow extends Selectable<OutreachAttempt> {
  readonly round: number;
}

/** All calls about a subject, oldest first. */
export function readAttemptRows(tx: Tx, orgId: number, subjectId: string): Promise<readonly AttemptRow[]> {
  return tx
    .selectFrom("outreach_attempt as a")
    .innerJoin("outreach_callback as c", (join) =>
      join.onRef("c.org_id", "=", "a.org_id").onRef("c.id", "=", "a.callback_id"),
    )
    .where("a.org_id", "=", orgId)
    .where("c.subject_id", "=", subjectId)
    .selectAll("a")
    .select("c.round")
    .orderBy("a.at")
    .orderBy("a.id")
    .execute();
}

/** An open task with what came of it so far. */
export interface OpenCallbackRow {
  readonly subject_id: string;
  readonly round: number;
  readonly due_at: string | null;
  /** Instants of calls that reached nobody. */
  readonly unreached: readonly string[];
  readonly last_disposition: string | null;
  readonly again_at: string | null;
}

/** Open tasks, the earliest deadline first. */
export async function readOpenCallbackRows(
  tx: Tx,
  orgId: number,
  limit: number,
): Promise<readonly OpenCallbackRow[]> {
  const { rows } = await sql<OpenCallbackRow>`
    select c.subject_id, c.round, c.due_at, last.disposition as last_disposition, last.again_at,
           (select coalesce(json_agg(a.at order by a.at), '[]') from outreach_attempt a
             where a.org_id = c.org_id and a.callback_id = c.id
               and a.disposition in ('no_answer', 'busy', 'switched_off')) as unreached
      from outreach_callback c
      left join lateral (
        select a.disposition, a.again_at from outreach_attempt a
         where a.org_id = c.org_id and a.callback_id = c.id
         order by a.at desc, a.id desc limit 1) last on true
     where c.org_id = ${orgId} and c.state = 'open'
     order by c.due_at, c.id
     limit ${limit}`.execute(tx);
  return rows;
}
