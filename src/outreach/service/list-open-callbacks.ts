import type { Work } from "../../identity/service/work.ts";
import { callOrder } from "../domain/callback/callback-order.ts";
import type { Disposition } from "../domain/callback/disposition.ts";
import { readOpenCallbackRows } from "../store/callbacks.ts";

/** Tasks looked at, by deadline; nobody calls more in a day. */
const MOST = 1_000;

/** A call to make, with what came of it so far. Times are ISO instants. */
export interface OpenCallback {
  readonly subjectId: string;
  readonly round: number;
  readonly dueAt: string | null;
  /** The appointment that stands. */
  readonly againAt: string | null;
  /** Calls that reached nobody. */
  readonly unreached: readonly string[];
  readonly lastDisposition: Disposition | null;
}

/** The calls to make, in the order of `callOrder`, for a module that has judged who may see them. */
export async function listOpenCallbacks({ tx, actor, now }: Work): Promise<readonly OpenCallback[]> {
  const rows = await readOpenCallbackRows(tx, actor.orgId, MOST);
  const tasks = rows.map((row) => ({
    subjectId: row.subject_id,
    round: row.round,
    dueAt: row.due_at,
    againAt: row.last_disposition === "appointment" ? row.again_at : null,
    unreached: row.unreached,
    lastDisposition: row.last_disposition as Disposition | null,
  }));
  return tasks.toSorted(callOrder(now));
}
