import { sql, type Insertable, type Selectable, type SqlBool } from "kysely";
import type { Tx } from "../../../platform/db/database.ts";
import type { FeedbackWebhookDelivery } from "../../../platform/db/schema/feedback.ts";

export type DeliveryRow = Selectable<FeedbackWebhookDelivery>;

export async function insertDeliveryRow(tx: Tx, row: Insertable<FeedbackWebhookDelivery>): Promise<void> {
  await tx.insertInto("feedback_webhook_delivery").values(row).execute();
}

/** Latest first; `after` is the id of the row before. */
export function listDeliveryRows(
  tx: Tx,
  orgId: number,
  page: { readonly webhookId: string; readonly after: string | null; readonly limit: number },
): Promise<readonly DeliveryRow[]> {
  let query = tx
    .selectFrom("feedback_webhook_delivery")
    .selectAll()
    .where("org_id", "=", orgId)
    .where("webhook_id", "=", page.webhookId);
  if (page.after !== null) query = query.where("id", "<", page.after);
  return query.orderBy("id", "desc").limit(page.limit).execute();
}

/** The last delivery of each webhook, and how many refused items wait. */
export interface WebhookTraffic {
  readonly lastAt: string | null;
  readonly lastCode: string | null;
  readonly waiting: number;
}

/** By webhook; one without deliveries and refusals is missing. */
export async function readTraffic(tx: Tx, orgId: number): Promise<ReadonlyMap<string, WebhookTraffic>> {
  const { rows } = await sql<{ id: string; at: string | null; code: string | null; waiting: number }>`
    select w.id, d.at, d.code, (select count(*) from feedback_webhook_refusal r
      where r.org_id = w.org_id and r.webhook_id = w.id and r.settled_at is null) as waiting
    from feedback_webhook w
    left join lateral (select at, code from feedback_webhook_delivery d
      where d.org_id = w.org_id and d.webhook_id = w.id order by d.id desc limit 1) d on true
    where w.org_id = ${orgId}`.execute(tx);
  return new Map(
    rows.map(({ id, at, code, waiting }) => [id, { lastAt: at, lastCode: code, waiting: Number(waiting) }]),
  );
}

/**
 * Remembers a signature; false: it was used before. Signatures older than `before` are forgotten: their time stamps
 * let nobody in any more.
 */
export async function claimSignature(
  tx: Tx,
  orgId: number,
  used: { readonly webhookId: string; readonly digest: string; readonly at: string; readonly before: string },
): Promise<boolean> {
  const { webhookId, digest, at, before } = used;
  await tx
    .deleteFrom("feedback_webhook_signature")
    .where("org_id", "=", orgId)
    .where("webhook_id", "=", webhookId)
    .where("at", "<", before)
    .execute();
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto("feedback_webhook_signature")
    .values({ org_id: orgId, webhook_id: webhookId, digest, at })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

/** Lets a signature be used again, since nothing came of its delivery. */
export async function releaseSignature(
  tx: Tx,
  orgId: number,
  { webhookId, digest }: { readonly webhookId: string; readonly digest: string },
): Promise<void> {
  await tx
    .deleteFrom("feedback_webhook_signature")
    .where("org_id", "=", orgId)
    .where("webhook_id", "=", webhookId)
    .where("digest", "=", digest)
    .execute();
}

/** Forgets what was noted before an instant, of one organization. */
export async function forgetBefore(tx: Tx, orgId: number, before: string): Promise<void> {
  for (const table of [
    "feedback_webhook_delivery",
    "feedback_webhook_refusal",
    "feedback_webhook_signature",
  ] as const)
    await tx
      .deleteFrom(table)
      .where("org_id", "=", orgId)
      .where(sql<SqlBool>`at < ${before}::timestamptz`)
      .execute();
}
