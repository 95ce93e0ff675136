import type { Work } from "../../identity/service/work.ts";
import { finishCallbackRow, giveUpCallbackRows, holdCallbackRow } from "../store/callbacks.ts";

/** The call was made, and `result` came of it. Nothing happens where no task is open. */
export async function finishCallback(
  { tx, actor, now }: Work,
  subject: { readonly subjectId: string; readonly round: number },
  result: string,
): Promise<void> {
  const row = await holdCallbackRow(tx, actor.orgId, subject.subjectId, subject.round);
  if (row?.state === "open") await finishCallbackRow(tx, row, { state: "done", result, finished_at: now });
}

/**
 * No call is needed any more: every open task about the subject ends, with `result` saying why.
 * @param except round whose task goes on; null: none
 */
export async function giveUpCallbacks(
  { tx, actor, now }: Work,
  subjectId: string,
  { result, except }: { readonly result: string; readonly except: number | null },
): Promise<void> {
  await giveUpCallbackRows(tx, actor.orgId, subjectId, { result, at: now, except });
}
