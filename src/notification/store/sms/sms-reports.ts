import type { Insertable, Selectable } from "kysely";
import type { Tx } from "../../../platform/db/database.ts";
import type { NotificationSmsEarlyReport } from "../../../platform/db/schema/notification.ts";

export type EarlyReportRow = Selectable<NotificationSmsEarlyReport>;

/** Id of the SMS that a report is about: by our own id, else by the provider's; null: none of ours. */
export async function findReported(
  tx: Tx,
  orgId: number,
  { ownId, messageId }: { readonly ownId: string | null; readonly messageId: string },
): Promise<string | null> {
  const query = tx
    .selectFrom("notification_delivery")
    .select("id")
    .where("org_id", "=", orgId)
    .where("channel", "=", "sms");
  const byOwn = ownId === null ? undefined : await query.where("id", "=", ownId).executeTakeFirst();
  const found = byOwn ?? (await query.where("provider_id", "=", messageId).executeTakeFirst());
  return found?.id ?? null;
}

/**
 * Whether an SMS to the number is being handed over just now, so that its report may be ahead of the provider's answer;
 * that answer is then not written down before the transaction ends.
 */
export async function holdUnderWay(tx: Tx, orgId: number, number: string): Promise<boolean> {
  const found = await tx
    .selectFrom("notification_delivery")
    .select("id")
    .where("org_id", "=", orgId)
    .where("channel", "=", "sms")
    .where("address", "=", number)
    .where("status", "=", "queued")
    .where("attempts", ">", 0)
    .orderBy("id")
    .forUpdate()
    .execute();
  return found.length > 0;
}

/** Keeps a report until the provider's own answer tells which message it is about. */
export async function keepEarlyReport(tx: Tx, row: Insertable<NotificationSmsEarlyReport>): Promise<void> {
  await tx
    .insertInto("notification_sms_early_report")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** The report that came ahead, taken out; undefined: none did. */
export function takeEarlyReport(
  tx: Tx,
  orgId: number,
  messageId: string,
): Promise<EarlyReportRow | undefined> {
  return tx
    .deleteFrom("notification_sms_early_report")
    .where("org_id", "=", orgId)
    .where("message_id", "=", messageId)
    .returningAll()
    .executeTakeFirst();
}

/** Notes that the provider told something, and how many reports were of messages that are not ours. */
export async function noteHeard(
  tx: Tx,
  orgId: number,
  { at, unknown }: { readonly at: string; readonly unknown: number },
): Promise<void> {
  await tx
    .updateTable("notification_sms_setting")
    .set((eb) => ({ heard_at: at, unknown_reports: eb("unknown_reports", "+", unknown) }))
    .where("org_id", "=", orgId)
    .execute();
}

/** Another address for the provider; the former one leads nowhere from then on. */
export async function changeCallbackId(tx: Tx, orgId: number, callbackId: string): Promise<void> {
  await tx
    .updateTable("notification_sms_setting")
    .set({ callback_id: callbackId, heard_at: null, unknown_reports: 0 })
    .where("org_id", "=", orgId)
    .execute();
}
