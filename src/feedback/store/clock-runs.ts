import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import type { ClockState } from "../domain/clock/derive-clocks.ts";

/** Whose clocks they are. */
export interface ClockRunCase {
  readonly org_id: number;
  readonly id: string;
  readonly round: number;
  readonly department_id: string | null;
  readonly handler_id: string | null;
}

/** Keeps what the ledgers of cases say of each run, for figures: the last run of a clock and round, late when any was. */
export async function saveClockRuns(
  tx: Tx,
  cases: readonly { readonly row: ClockRunCase; readonly states: readonly ClockState[] }[],
): Promise<void> {
  const runs = cases.flatMap(({ row, states }) => {
    const runs = Map.groupBy(states, (state) => `${state.round} ${state.clock}`);
    return [...runs.values()].map((of) => runOf(row, of));
  });
  if (runs.length === 0) return;
  await tx
    .insertInto("feedback_clock_run")
    .values(runs)
    .onConflict((conflict) =>
      conflict.columns(["org_id", "case_id", "round", "clock"]).doUpdateSet({
        started_at: sql`excluded.started_at`,
        due_at: sql`excluded.due_at`,
        stopped_at: sql`excluded.stopped_at`,
        breached_at: sql`excluded.breached_at`,
        is_cancelled: sql`excluded.is_cancelled`,
        // Of an earlier round: who was answerable then.
        department_id: sql`case when excluded.round = ${currentRound} then excluded.department_id
          else feedback_clock_run.department_id end`,
        handler_id: sql`case when excluded.round = ${currentRound} then coalesce(excluded.handler_id, feedback_clock_run.handler_id)
          else feedback_clock_run.handler_id end`,
      }),
    )
    .execute();
}

/** The round that a case is in now. */
const currentRound = sql`(select c.round from feedback_case c
  where c.org_id = excluded.org_id and c.id = excluded.case_id)`;

function runOf(row: ClockRunCase, runs: readonly ClockState[]) {
  const state = runs.at(-1);
  if (state === undefined) throw new Error("a clock without a run");
  return {
    org_id: row.org_id,
    case_id: row.id,
    round: state.round,
    clock: state.clock,
    started_at: state.startedAt,
    due_at: state.dueAt,
    stopped_at: state.stoppedAt,
    breached_at: runs.find(({ breachedAt }) => breachedAt !== null)?.breachedAt ?? null,
    is_cancelled: state.isCancelled,
    department_id: row.department_id,
    handler_id: row.handler_id,
  };
}
