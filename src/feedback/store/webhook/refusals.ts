import { sql, type Insertable, type Selectable } from "kysely";
import type { Tx } from "../../../platform/db/database.ts";
import type { FeedbackWebhookRefusal } from "../../../platform/db/schema/feedback.ts";

export type RefusalRow = Selectable<FeedbackWebhookRefusal>;

/** Keeps what was refused; the same once more takes the place of the one that waits. */
export async function keepRefusalRow(tx: Tx, row: Insertable<FeedbackWebhookRefusal>): Promise<void> {
  await tx
    .insertInto("feedback_webhook_refusal")
    .values(row)
    .onConflict((conflict) =>
      conflict
        .columns(["org_id", "webhook_id", "digest"])
        .where("settled_at", "is", null)
        .doUpdateSet({ at: row.at, code: row.code, details: row.details, place: row.place ?? null }),
    )
    .execute();
}

export async function countWaitingRefusals(tx: Tx, orgId: number, webhookId: string): Promise<number> {
  const { count } = await tx
    .selectFrom("feedback_webhook_refusal")
    .where("org_id", "=", orgId)
    .where("webhook_id", "=", webhookId)
    .where("settled_at", "is", null)
    .select(sql<number>`count(*)`.as("count"))
    .executeTakeFirstOrThrow();
  return count;
}

/** What waits, oldest first; `after` is the id of the row before. */
export function listRefusalRows(
  tx: Tx,
  orgId: number,
  page: { readonly webhookId: string; readonly after: string | null; readonly limit: number },
): Promise<readonly RefusalRow[]> {
  let query = tx
    .selectFrom("feedback_webhook_refusal")
    .selectAll()
    .where("org_id", "=", orgId)
    .where("webhook_id", "=", page.webhookId)
    .where("settled_at", "is", null);
  if (page.after !== null) query = query.where("id", ">", page.after);
  return query.orderBy("id").limit(page.limit).execute();
}

/** Those of `ids` that wait. */
export function readRefusalRows(
  tx: Tx,
  orgId: number,
  { webhookId, ids }: { readonly webhookId: string; readonly ids: readonly string[] },
): Promise<readonly RefusalRow[]> {
  return tx
    .selectFrom("feedback_webhook_refusal")
    .selectAll()
    .where("org_id", "=", orgId)
    .where("webhook_id", "=", webhookId)
    .where("settled_at", "is", null)
    .where("id", "in", [...ids])
    .orderBy("id")
    .execute();
}

/** Says what is wrong with it now. */
export async function changeRefusalRow(
  tx: Tx,
  { org_id, id }: Pick<RefusalRow, "org_id" | "id">,
  fault: { readonly code: string; readonly details: string },
): Promise<void> {
  await tx
    .updateTable("feedback_webhook_refusal")
    .set(fault)
    .where("org_id", "=", org_id)
    .where("id", "=", id)
    .execute();
}

/** It was taken, or set aside; what was said in it is not kept any longer. */
export async function settleRefusalRow(
  tx: Tx,
  { org_id, id }: Pick<RefusalRow, "org_id" | "id">,
  settled: { readonly at: string; readonly by: string | null; readonly caseId: string | null },
): Promise<void> {
  await tx
    .updateTable("feedback_webhook_refusal")
    .set({ settled_at: settled.at, settled_by: settled.by, case_id: settled.caseId, body: "" })
    .where("org_id", "=", org_id)
    .where("id", "=", id)
    .execute();
}
