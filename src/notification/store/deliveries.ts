import type { Selectable } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import type { NotificationDelivery } from "../../platform/db/schema/notification.ts";
import type { Delivery, DeliveryChannel, DeliveryState, MailThread } from "../domain/delivery.ts";

const SHOWN = [
  "id",
  "channel",
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
  "delivered_at",
] as const;

type Row = Pick<Selectable<NotificationDelivery>, (typeof SHOWN)[number]>;

function delivery(row: Row): Delivery {
  return {
    id: row.id,
    channel: row.channel === "sms" ? "sms" : "email",
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
    deliveredAt: row.delivered_at,
  };
}

/** A message to be sent. */
export type NewDelivery = Pick<
  Delivery,
  "id" | "channel" | "template" | "language" | "userId" | "address" | "subject" | "confidential" | "createdAt"
> &
  SaidInMail;

/** What a message says beyond what its log shows. */
export interface SaidInMail {
  readonly body: string;
  /** Address of the page where its reader takes leave of the list; null: it belongs to no list. */
  readonly unsubscribe: string | null;
  /** Null: it stands alone. */
  readonly thread: MailThread | null;
  /** True: whoever had it sent hears how it went. */
  readonly reports: boolean;
}

/** Puts a message into the log as queued. */
export async function insertDelivery(tx: Tx, orgId: number, message: NewDelivery): Promise<void> {
  await tx
    .insertInto("notification_delivery")
    .values({
      org_id: orgId,
      id: message.id,
      channel: message.channel,
      template: message.template,
      language: message.language,
      user_id: message.userId,
      address: message.address,
      subject: message.subject,
      body: message.body,
      unsubscribe: message.unsubscribe,
      thread: message.thread === null ? null : JSON.stringify(message.thread),
      confidential: message.confidential,
      reports: message.reports,
      status: "queued",
      created_at: message.createdAt,
    })
    .execute();
}

export interface DeliveryFilter {
  readonly status: DeliveryState | null;
  readonly channel: DeliveryChannel | null;
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
  if (filter.channel !== null) query = query.where("channel", "=", filter.channel);
  if (filter.before !== null) query = query.where("id", "<", filter.before);
  const rows = await query.orderBy("id", "desc").limit(filter.limit).execute();
  return rows.map(delivery);
}

/** How deliveries stand, by id. */
export async function readDeliveriesById(
  tx: Tx,
  orgId: number,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Delivery>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom("notification_delivery")
    .select(SHOWN)
    .where("org_id", "=", orgId)
    .where("id", "in", [...ids])
    .execute();
  return new Map(rows.map((row) => [row.id, delivery(row)]));
}

/** One delivery; `lock` keeps others from changing it until the transaction ends. */
export async function findDelivery(
  tx: Tx,
  orgId: number,
  { id, lock }: { readonly id: string; readonly lock: boolean },
): Promise<(Delivery & SaidInMail) | null> {
  const query = tx
    .selectFrom("notification_delivery")
    .select([...SHOWN, "body", "unsubscribe", "thread", "reports"])
    .where("org_id", "=", orgId)
    .where("id", "=", id);
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst();
  if (row === undefined) return null;
  const { body, unsubscribe, reports } = row;
  return { ...delivery(row), body, unsubscribe, thread: row.thread as MailThread | null, reports };
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
  readonly deliveredAt?: string;
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
      ...(change.deliveredAt === undefined ? {} : { delivered_at: change.deliveredAt }),
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

/**
 * Gives up messages that were not handed over yet. One that is with the mail server just now may still go out, and is
 * then told as sent. Answers the ids of those given up.
 */
export async function withdrawDeliveries(
  tx: Tx,
  orgId: number,
  ids: readonly string[],
): Promise<readonly string[]> {
  if (ids.length === 0) return [];
  const rows = await tx
    .updateTable("notification_delivery")
    .set({ status: "dead", next_attempt_at: null, error_code: "withdrawn", last_error: null, body: "" })
    .where("org_id", "=", orgId)
    .where("id", "in", ids)
    .where("status", "in", ["queued", "failed"])
    .returning("id")
    .execute();
  return rows.map((row) => row.id);
}
