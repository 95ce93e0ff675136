import type { Insertable, Selectable } from "kysely";
import type { Tx } from "../../../platform/db/database.ts";
import type { FeedbackSending } from "../../../platform/db/schema/feedback.ts";

export type SendingRow = Selectable<FeedbackSending>;

/** Writes down what is sent to the customer; false: there is one of its kind already (a survey of this round …). */
export async function insertSendingRow(tx: Tx, row: Insertable<FeedbackSending>): Promise<boolean> {
  const made = await tx
    .insertInto("feedback_sending")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning("delivery_id")
    .executeTakeFirst();
  return made !== undefined;
}

/** What was sent in a case, oldest first. */
export function readSendingRows(tx: Tx, orgId: number, caseId: string): Promise<readonly SendingRow[]> {
  return tx
    .selectFrom("feedback_sending")
    .where("org_id", "=", orgId)
    .where("case_id", "=", caseId)
    .selectAll()
    .orderBy("asked_at")
    .orderBy("delivery_id")
    .execute();
}

export function findSendingRow(tx: Tx, orgId: number, deliveryId: string): Promise<SendingRow | undefined> {
  return tx
    .selectFrom("feedback_sending")
    .where("org_id", "=", orgId)
    .where("delivery_id", "=", deliveryId)
    .selectAll()
    .executeTakeFirst();
}

/** The survey of a round that waits or is out. */
export async function findSurveySending(
  tx: Tx,
  orgId: number,
  { caseId, round }: { readonly caseId: string; readonly round: number },
): Promise<SendingRow | undefined> {
  return tx
    .selectFrom("feedback_sending")
    .where("org_id", "=", orgId)
    .where("case_id", "=", caseId)
    .where("round", "=", round)
    .where("kind", "=", "survey")
    .where("state", "<>", "failed")
    .selectAll()
    .executeTakeFirst();
}

/** How a sending ended. */
export async function endSendingRow(
  tx: Tx,
  { org_id, delivery_id }: Pick<SendingRow, "org_id" | "delivery_id">,
  { state, now }: { readonly state: "sent" | "failed"; readonly now: string },
): Promise<void> {
  await tx
    .updateTable("feedback_sending")
    .set({ state, ended_at: now })
    .where("org_id", "=", org_id)
    .where("delivery_id", "=", delivery_id)
    .execute();
}
