import type { Insertable, Selectable } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import type { FeedbackMessage } from "../../platform/db/schema/feedback.ts";

export type MessageRow = Selectable<FeedbackMessage>;

export function insertMessageRow(tx: Tx, row: Insertable<FeedbackMessage>): Promise<MessageRow> {
  return tx.insertInto("feedback_message").values(row).returningAll().executeTakeFirstOrThrow();
}

/** Messages of a case in the order in which they were said. */
export function readMessageRows(tx: Tx, orgId: number, caseId: string): Promise<readonly MessageRow[]> {
  return tx
    .selectFrom("feedback_message")
    .where("org_id", "=", orgId)
    .where("case_id", "=", caseId)
    .selectAll()
    .orderBy("at")
    .orderBy("id")
    .execute();
}

/** Who is told of what happens to a case from now on; who was told before stays so. */
export async function insertWatcherRows(
  tx: Tx,
  { orgId, caseId }: { readonly orgId: number; readonly caseId: string },
  userIds: readonly string[],
  since: string,
): Promise<void> {
  if (userIds.length === 0) return;
  await tx
    .insertInto("feedback_watcher")
    .values(userIds.map((user_id) => ({ org_id: orgId, case_id: caseId, user_id, since })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Those of `ids` who work here, with their names. */
export function readPresentUsers(
  tx: Tx,
  orgId: number,
  ids: readonly string[],
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  if (ids.length === 0) return Promise.resolve([]);
  return tx
    .selectFrom("identity_user")
    .where("org_id", "=", orgId)
    .where("id", "in", [...ids])
    .where("removed_at", "is", null)
    .select(["id", "name"])
    .execute();
}
