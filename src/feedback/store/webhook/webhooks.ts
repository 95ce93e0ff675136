import type { Insertable, Selectable, Updateable } from "kysely";
import type { Tx } from "../../../platform/db/database.ts";
import type { FeedbackWebhook } from "../../../platform/db/schema/feedback.ts";

export type WebhookRow = Selectable<FeedbackWebhook>;
export type WebhookChanges = Updateable<FeedbackWebhook>;

/** Webhooks in the order in which they were added. */
export function listWebhookRows(tx: Tx, orgId: number): Promise<readonly WebhookRow[]> {
  return tx.selectFrom("feedback_webhook").selectAll().where("org_id", "=", orgId).orderBy("id").execute();
}

export function findWebhookRow(tx: Tx, orgId: number, id: string): Promise<WebhookRow | undefined> {
  return tx
    .selectFrom("feedback_webhook")
    .selectAll()
    .where("org_id", "=", orgId)
    .where("id", "=", id)
    .executeTakeFirst();
}

/** The webhook that has this address now. */
export function findWebhookAt(tx: Tx, orgId: number, addressId: string): Promise<WebhookRow | undefined> {
  return tx
    .selectFrom("feedback_webhook")
    .selectAll()
    .where("org_id", "=", orgId)
    .where("address_id", "=", addressId)
    .executeTakeFirst();
}

export function insertWebhookRow(tx: Tx, row: Insertable<FeedbackWebhook>): Promise<WebhookRow> {
  return tx.insertInto("feedback_webhook").values(row).returningAll().executeTakeFirstOrThrow();
}

/** Changes a webhook seen at `revision`; undefined: it was changed or removed meanwhile. */
export function changeWebhookRow(
  tx: Tx,
  orgId: number,
  seen: { readonly id: string; readonly revision: number },
  changes: WebhookChanges,
): Promise<WebhookRow | undefined> {
  return tx
    .updateTable("feedback_webhook")
    .set({ ...changes, revision: seen.revision + 1 })
    .where("org_id", "=", orgId)
    .where("id", "=", seen.id)
    .where("revision", "=", seen.revision)
    .returningAll()
    .executeTakeFirst();
}

/** Removes a webhook with everything that was noted of it; its cases stay. */
export async function deleteWebhookRows(tx: Tx, orgId: number, id: string): Promise<void> {
  for (const table of [
    "feedback_webhook_signature",
    "feedback_webhook_delivery",
    "feedback_webhook_refusal",
  ] as const)
    await tx.deleteFrom(table).where("org_id", "=", orgId).where("webhook_id", "=", id).execute();
  await tx.deleteFrom("feedback_webhook").where("org_id", "=", orgId).where("id", "=", id).execute();
}
