import type { Work } from "../../../identity/service/work.ts";
import { holdOpenCases } from "../../store/ruled-cases.ts";
import { readLedger, refreshDue } from "../clocks.ts";
import { askForRefresh } from "./refresh-job.ts";
import { rulesChanged } from "./rules-changed.ts";

/** Cases of one transaction. */
const BATCH = 200;

/**
 * Brings the open cases behind `after` under the policies and calendars of now, in the order of their ids; asks for the
 * rest with the same transaction, so that what is done stays done wherever the server stops.
 * Answers the case behind which it goes on; null: all are done.
 */
export async function refreshDeadlines(
  work: Work,
  after: string | null,
  batch = BATCH,
): Promise<string | null> {
  const rows = await holdOpenCases(work.tx, work.actor.orgId, { after, limit: batch });
  for (const row of rows) {
    const changed = await rulesChanged(work, row);
    if (changed === row) await refreshDue(work, row, await readLedger(work, row.id));
  }
  const last = rows.at(-1);
  if (last === undefined || rows.length < batch) return null;
  await askForRefresh(work, last.id);
  return last.id;
}
