import type { Insertable, Selectable } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import type { FeedbackWebForm } from "../../platform/db/schema/feedback.ts";

export type WebFormRow = Selectable<FeedbackWebForm>;

export function readWebFormRow(tx: Tx, orgId: number): Promise<WebFormRow | undefined> {
  return tx.selectFrom("feedback_web_form").where("org_id", "=", orgId).selectAll().executeTakeFirst();
}

/** Writes the row anew, if it is still at `revision` (0: not there yet). False when it is not. */
export async function writeWebFormRow(
  tx: Tx,
  revision: number,
  row: Omit<Insertable<FeedbackWebForm>, "revision">,
): Promise<boolean> {
  if (revision === 0) {
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto("feedback_web_form")
      .values({ ...row, revision: 1 })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    return numInsertedOrUpdatedRows === 1n;
  }
  const { numUpdatedRows } = await tx
    .updateTable("feedback_web_form")
    .set({ ...row, revision: revision + 1 })
    .where("org_id", "=", row.org_id)
    .where("revision", "=", revision)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
