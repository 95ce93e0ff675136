import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import type { CaseRow } from "./cases.ts";

/** True when one of these steps was taken in the round. */
export async function wasStepTaken(
  tx: Tx,
  row: Pick<CaseRow, "org_id" | "id" | "round">,
  acts: readonly string[],
): Promise<boolean> {
  const found = await tx
    .selectFrom("feedback_event")
    .where("org_id", "=", row.org_id)
    .where("case_id", "=", row.id)
    .where("round", "=", row.round)
    .where("act", "in", [...acts])
    .select("id")
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}

/** Open cases behind `after` in the order of their ids, held until the transaction ends. */
export function holdOpenCases(
  tx: Tx,
  orgId: number,
  page: { readonly after: string | null; readonly limit: number },
): Promise<CaseRow[]> {
  let query = tx
    .selectFrom("feedback_case")
    .where("org_id", "=", orgId)
    .where("is_open", "=", true)
    .selectAll()
    .orderBy("id")
    .limit(page.limit)
    .forUpdate();
  if (page.after !== null) query = query.where("id", ">", page.after);
  return query.execute();
}

/** Cases that are under the same policies. */
export interface OpenClass {
  readonly priority: string;
  readonly problemType: string;
  readonly voice: string;
  readonly cases: number;
}

export async function countOpenClasses(tx: Tx, orgId: number): Promise<readonly OpenClass[]> {
  return tx
    .selectFrom("feedback_case")
    .where("org_id", "=", orgId)
    .where("is_open", "=", true)
    .select(["priority", "problem_type as problemType", "voice", sql<number>`count(*)`.as("cases")])
    .groupBy(["priority", "problem_type", "voice"])
    .execute();
}

/** How many open cases of a class have one of these clocks running. */
export async function countRunning(
  tx: Tx,
  orgId: number,
  { priority, problemType, voice }: Omit<OpenClass, "cases">,
  clocks: readonly string[],
): Promise<number> {
  const { rows } = await sql<{ cases: number }>`
    select count(*) as cases
      from feedback_case c
     where c.org_id = ${orgId} and c.is_open
       and c.priority = ${priority} and c.problem_type = ${problemType} and c.voice = ${voice}
       and exists (
         select from (
           select distinct on (e.event->>'round', e.event->>'clock') e.event->>'type' as type
             from feedback_clock_event e
            where e.org_id = c.org_id and e.case_id = c.id
              and e.event->>'clock' = any (${[...clocks]}::text[])
              and e.event->>'type' in ('start', 'stop', 'continue')
            order by e.event->>'round', e.event->>'clock', e.place desc
         ) last where last.type <> 'stop')`.execute(tx);
  return rows[0]?.cases ?? 0;
}
