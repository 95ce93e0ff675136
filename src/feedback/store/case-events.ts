import type { Insertable, Selectable } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import type { FeedbackEvent } from "../../platform/db/schema/feedback.ts";

export type EventRow = Selectable<FeedbackEvent>;

export async function insertEventRow(tx: Tx, row: Insertable<FeedbackEvent>): Promise<void> {
  await tx.insertInto("feedback_event").values(row).execute();
}

/** Oldest first. */
export function readEventRows(tx: Tx, orgId: number, caseId: string): Promise<readonly EventRow[]> {
  return tx
    .selectFrom("feedback_event")
    .where("org_id", "=", orgId)
    .where("case_id", "=", caseId)
    .selectAll()
    .orderBy("id")
    .execute();
}
