import type { Insertable, Selectable } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import type { FeedbackCheck } from "../../platform/db/schema/feedback.ts";

export type CheckRow = Selectable<FeedbackCheck>;

export async function insertCheckRow(tx: Tx, row: Insertable<FeedbackCheck>): Promise<void> {
  await tx.insertInto("feedback_check").values(row).execute();
}

/** Checks of a case, oldest first. */
export function readCheckRows(tx: Tx, orgId: number, caseId: string): Promise<readonly CheckRow[]> {
  return tx
    .selectFrom("feedback_check")
    .where("org_id", "=", orgId)
    .where("case_id", "=", caseId)
    .selectAll()
    .orderBy("id")
    .execute();
}
