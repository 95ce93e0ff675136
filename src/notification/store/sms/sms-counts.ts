import type { Tx } from "../../../platform/db/database.ts";

/** A day of the organization, and whose count: "" is that of all numbers. */
export interface SmsCount {
  readonly day: string;
  readonly number: string;
}

/** Counts one more, within the limit; false: it is reached. The database decides, so two senders never pass it. */
export async function takeSmsPlace(
  tx: Tx,
  orgId: number,
  { day, number, limit }: SmsCount & { readonly limit: number },
): Promise<boolean> {
  const row = await tx
    .insertInto("notification_sms_count")
    .values({ org_id: orgId, day, number, sent: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(["org_id", "day", "number"])
        .doUpdateSet((eb) => ({ sent: eb("notification_sms_count.sent", "+", 1) }))
        .where("notification_sms_count.sent", "<", limit),
    )
    .returning("sent")
    .executeTakeFirst();
  return row !== undefined;
}

/** Gives a place back: the message did not go out. */
export async function giveSmsPlaceBack(tx: Tx, orgId: number, { day, number }: SmsCount): Promise<void> {
  await tx
    .updateTable("notification_sms_count")
    .set((eb) => ({ sent: eb("sent", "-", 1) }))
    .where("org_id", "=", orgId)
    .where("day", "=", day)
    .where("number", "=", number)
    .where("sent", ">", 0)
    .execute();
}

/** How many went out on the day. */
export async function readSmsCount(tx: Tx, orgId: number, { day, number }: SmsCount): Promise<number> {
  const row = await tx
    .selectFrom("notification_sms_count")
    .where("org_id", "=", orgId)
    .where("day", "=", day)
    .where("number", "=", number)
    .select("sent")
    .executeTakeFirst();
  return row?.sent ?? 0;
}

/** Forgets the counts of days before `day`. */
export async function forgetSmsCounts(tx: Tx, orgId: number, day: string): Promise<void> {
  await tx.deleteFrom("notification_sms_count").where("org_id", "=", orgId).where("day", "<", day).execute();
}
