import type { Tx } from "../../../platform/db/database.ts";
import type { CaseRow } from "../cases.ts";

/**
 * Cases whose authority waits for an answer and of which somebody is to be told by now, those not looked at yet first,
 * held until the transaction ends; those that another worker holds are left to it. Cases closed before `closedSince`
 * are past waiting.
 */
export function claimAwaitedReplies(
  tx: Tx,
  orgId: number,
  { now, closedSince, limit }: { readonly now: string; readonly closedSince: string; readonly limit: number },
): Promise<CaseRow[]> {
  return tx
    .selectFrom("feedback_case")
    .selectAll()
    .where("org_id", "=", orgId)
    .where("external_due_at", "is not", null)
    .where("external_replied_at", "is", null)
    .where("stage", "<>", "merged")
    .where((either) => either.or([either("is_open", "=", true), either("closed_at", ">", closedSince)]))
    .where((either) =>
      either.or([either("external_alarm_at", "is", null), either("external_alarm_at", "<=", now)]),
    )
    .orderBy("external_alarm_at", (order) => order.asc().nullsFirst())
    .orderBy("id")
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute();
}

/** When somebody is to be told next; no change of the case itself, so without a revision. */
export async function setReplyAlarmAt(
  tx: Tx,
  { org_id, id }: Pick<CaseRow, "org_id" | "id">,
  at: string,
): Promise<void> {
  await tx
    .updateTable("feedback_case")
    .set({ external_alarm_at: at })
    .where("org_id", "=", org_id)
    .where("id", "=", id)
    .execute();
}
