import type { Work } from "../../../identity/service/work.ts";
import type { CaseRow } from "../../store/cases.ts";
import { clocksOf, readLedger } from "../clocks.ts";

/** Whether the customer still waits for the first word of this round; a new round promises it anew. */
export async function awaitsResponse(work: Work, row: CaseRow): Promise<boolean> {
  const clocks = await clocksOf(work, row, await readLedger(work, row.id));
  return clocks.some(
    ({ clock, state, round }) => clock === "firstResponse" && state === "running" && round === row.round,
  );
}
