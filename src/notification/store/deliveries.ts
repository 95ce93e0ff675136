import type { Selectable } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import type { NotificationDelivery } from "../../platform/db/schema/notification.ts";
import type { Delivery, DeliveryState } from "../domain/delivery.ts";

const SHOWN = [
  "id",
  "template",
  "language",
  "user_id",
  "address",
  "subject",
  "confidential",
  "status",
  "attempts",
  "error_code",
  "last_error",
  "created_at",
  "next_attempt_at",
  "sent_at",
] as const;

type Row = Pick<Selectable<NotificationDelivery>, (typeof SHOWN)[number]>;

function delivery(row: Row): Delivery {
  return {
    id: row.id,
    template: row.template,
    language: row.language === "en" ? "en" : "zh",
    userId: row.user_id,
    address: row.address,
    subject: row.subject,
    confidential: row.confidential,
    status: row.status as DeliveryState,
    attempts: row.attempts,
    errorCode: row.error_code,
    lastError: row.last_error,
    createdAt: row.created_at,
    nextAttemptAt: row.next_attempt_at,
    sentAt: row.sent_at,
  };
}

/** A message to be sent. */
export type NewDelivery = Pick<
  Delivery,
  "id" | "template" | "language" | "userId" | "address" | "subject" | "confidential" | "createdAt"
> & { readonly body: string };

/** Puts a message into the log as queued. */
export async function insertDelivery(tx: Tx, orgId: number, message: NewDelivery): Promise<void> {
  await tx
    .insertInto("notification_delivery")
    .values({
      org_id: orgId,
      id: message.id,
      channel: "email",
      template: message.template,
      language: message.language,
      user_id: message.userId,
      address: message.address,
      subject: message.subject,
      body: message.body,
      confidential: message.confidential,
      status: "queued",
      created_at: message.createdAt,
    })
    .execute();
}

export interface DeliveryFilter {
  readonly status: DeliveryState | null;
  readonly before: string | null;
  readonly limit: number;
}

/** Deliveries, newest first, those older than the delivery `before`. */
export async function listDeliveryRows(
  tx: Tx,
  orgId: number,
  filter: DeliveryFilter,
): Promise<readonly Delivery[]> {
  let query = tx.selectFrom("notification_delivery").select(SHOWN).where("org_id", "=", orgId);
  if (filter.status !== null) query = query.where("status", "=", filter.status);
  if (filter.before !== null) query = query.where("id", "<", filter.before);
  const rows = await query.orderBy("id", "desc").limit(filter.limit).execute();
  return rows.map(delivery);
}

/** One delivery; `lock` keeps others from changing it until the transaction ends. */
export async function findDelivery(
  tx: Tx,
  orgId: number,
  { id, lock }: { readonly id: string; readonly lock: boolean },
): Promise<(Delivery & { readonly body: string }) | null> {
  const query = tx
    .selectFrom("notification_delivery")
    .select([...SHOWN, "body"])
    .where("org_id", "=", orgId)
    .where("id", "=", id);
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst();
  return row === undefined ? null : { ...delivery(row), body: row.body };
}

/** What a try changes. */
export interface DeliveryChange {
  readonly status: DeliveryState;
  readonly attempts: number;
  readonly nextAttemptAt: string | null;
  readonly errorCode?: string | null;
  readonly lastError?: string | null;
  readonly providerId?: string;
  readonly sentAt?: string;
  readonly body?: string;
}

/** Records how a delivery stands now. */
export async function updateDelivery(
  tx: Tx,
  orgId: number,
  id: string,
  change: DeliveryChange,
): Promise<void> {
  await tx
    .updateTable("notification_delivery")
    .set({
      status: change.status,
      attempts: change.attempts,
      next_attempt_at: change.nextAttemptAt,
      ...(change.errorCode === undefined ? {} : { error_code: change.errorCode }),
      ...(change.lastError === undefined ? {} : { last_error: change.lastError }),
      ...(change.providerId === undefined ? {} : { provider_id: change.providerId }),
      ...(change.sentAt === undefined ? {} : { sent_at: change.sentAt }),
      ...(change.body === undefined ? {} : { body: change.body }),
    })
    .where("org_id", "=", orgId)
    .where("id", "=", id)
    .execute();
}

/** Empties what confidential messages from before `before` still hold. */
export async function emptyConfidential(tx: Tx, orgId: number, before: string): Promise<void> {
  await tx
    .updateTable("notification_delivery")
    .set({ body: "" })
    .where("org_id", "=", orgId)
    .where("confidential", "=", true)
    .where("body", "<>", "")
    .where("created_at", "<", before)
    .execute();
}
