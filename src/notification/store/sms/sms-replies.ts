import { sql, type Insertable, type Selectable, type SqlBool } from "kysely";
import type { Tx } from "../../../platform/db/database.ts";
import type {
  NotificationSmsRefusal,
  NotificationSmsReply,
} from "../../../platform/db/schema/notification.ts";

export type SmsReplyRow = Selectable<NotificationSmsReply>;
export type SmsRefusalRow = Selectable<NotificationSmsRefusal>;

/** Keeps a reply; false: it was told before. */
export async function keepReplyRow(tx: Tx, row: Insertable<NotificationSmsReply>): Promise<boolean> {
  const made = await tx
    .insertInto("notification_sms_reply")
    .values(row)
    .onConflict((conflict) => conflict.columns(["org_id", "message_key"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  return made !== undefined;
}

/** A reply that nobody has dealt with yet, held until the transaction ends. */
export function holdReplyRow(tx: Tx, orgId: number, id: string): Promise<SmsReplyRow | undefined> {
  return tx
    .selectFrom("notification_sms_reply")
    .where("org_id", "=", orgId)
    .where("id", "=", id)
    .where("settled_at", "is", null)
    .selectAll()
    .forUpdate()
    .executeTakeFirst();
}

/** Dealt with: who said what stands where it belongs now. */
export async function settleReplyRow(tx: Tx, orgId: number, id: string, now: string): Promise<void> {
  await tx
    .updateTable("notification_sms_reply")
    .set({ settled_at: now, number: "", text: "" })
    .where("org_id", "=", orgId)
    .where("id", "=", id)
    .execute();
}

/** Puts a number on the list of those that took leave; false: it stands there already. */
export async function addRefusalRow(tx: Tx, row: Insertable<NotificationSmsRefusal>): Promise<boolean> {
  const made = await tx
    .insertInto("notification_sms_refusal")
    .values(row)
    .onConflict((conflict) => conflict.columns(["org_id", "number"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  return made !== undefined;
}

/** Whether the number took leave. */
export async function isOnRefusalList(tx: Tx, orgId: number, number: string): Promise<boolean> {
  const row = await tx
    .selectFrom("notification_sms_refusal")
    .select("id")
    .where("org_id", "=", orgId)
    .where("number", "=", number)
    .executeTakeFirst();
  return row !== undefined;
}

/** Numbers that took leave, the last first, from behind the row `before`. */
export function listRefusalRows(
  tx: Tx,
  orgId: number,
  { before, limit }: { readonly before: string | null; readonly limit: number },
): Promise<readonly SmsRefusalRow[]> {
  let query = tx.selectFrom("notification_sms_refusal").where("org_id", "=", orgId).selectAll();
  if (before !== null) query = query.where("id", "<", before);
  return query.orderBy("id", "desc").limit(limit).execute();
}

/** Takes a number off the list; undefined: it does not stand there. */
export function removeRefusalRow(tx: Tx, orgId: number, id: string): Promise<SmsRefusalRow | undefined> {
  return tx
    .deleteFrom("notification_sms_refusal")
    .where("org_id", "=", orgId)
    .where("id", "=", id)
    .returningAll()
    .executeTakeFirst();
}

/** Forgets early reports of before `reports`, and replies that were dealt with before `replies`; ISO instants. */
export async function forgetHeard(
  tx: Tx,
  orgId: number,
  { reports, replies }: { readonly reports: string; readonly replies: string },
): Promise<void> {
  await tx
    .deleteFrom("notification_sms_early_report")
    .where("org_id", "=", orgId)
    .where(sql<SqlBool>`received_at < ${reports}::timestamptz`)
    .execute();
  await tx
    .deleteFrom("notification_sms_reply")
    .where("org_id", "=", orgId)
    .where("settled_at", "is not", null)
    .where(sql<SqlBool>`received_at < ${replies}::timestamptz`)
    .execute();
}
