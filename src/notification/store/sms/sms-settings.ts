import type { Insertable, Selectable, Updateable } from "kysely";
import type { Tx } from "../../../platform/db/database.ts";
import type {
  NotificationSmsSetting,
  NotificationSmsTemplate,
} from "../../../platform/db/schema/notification.ts";

export type SmsSettingRow = Selectable<NotificationSmsSetting>;
export type SmsTemplateRow = Selectable<NotificationSmsTemplate>;

/** The account of the organization with a provider; `lock` keeps others from changing it. */
export async function findSmsSetting(tx: Tx, orgId: number, lock = false): Promise<SmsSettingRow | null> {
  const query = tx.selectFrom("notification_sms_setting").where("org_id", "=", orgId).selectAll();
  return (await (lock ? query.forUpdate() : query).executeTakeFirst()) ?? null;
}

/** Sets the account; a change that meets another revision changes nothing and answers null. */
export async function saveSmsSetting(
  tx: Tx,
  row: Insertable<NotificationSmsSetting>,
  revision: number,
): Promise<SmsSettingRow | null> {
  if (revision === 0) {
    const made = await tx
      .insertInto("notification_sms_setting")
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .returningAll()
      .executeTakeFirst();
    return made ?? null;
  }
  const { org_id, ...changes } = row;
  const changed = await tx
    .updateTable("notification_sms_setting")
    .set((eb) => ({ ...changes, revision: eb("revision", "+", 1) }))
    .where("org_id", "=", org_id)
    .where("revision", "=", revision)
    .returningAll()
    .executeTakeFirst();
  return changed ?? null;
}

/** What stands in the way of SMS now. */
export async function noteSmsFault(
  tx: Tx,
  orgId: number,
  fault: Pick<Updateable<NotificationSmsSetting>, "fault_code" | "fault_said" | "fault_at">,
): Promise<void> {
  await tx.updateTable("notification_sms_setting").set(fault).where("org_id", "=", orgId).execute();
}

/** Forgets the account with its key; templates stay. */
export async function deleteSmsSetting(tx: Tx, orgId: number): Promise<void> {
  await tx.deleteFrom("notification_sms_setting").where("org_id", "=", orgId).execute();
}

/** The templates that were set, by purpose. */
export function listSmsTemplates(tx: Tx, orgId: number): Promise<readonly SmsTemplateRow[]> {
  return tx.selectFrom("notification_sms_template").where("org_id", "=", orgId).selectAll().execute();
}

export async function findSmsTemplate(
  tx: Tx,
  orgId: number,
  purpose: string,
): Promise<SmsTemplateRow | null> {
  const row = await tx
    .selectFrom("notification_sms_template")
    .where("org_id", "=", orgId)
    .where("purpose", "=", purpose)
    .selectAll()
    .executeTakeFirst();
  return row ?? null;
}

/** Sets the template of a purpose. */
export async function saveSmsTemplateRow(tx: Tx, row: Insertable<NotificationSmsTemplate>): Promise<void> {
  const { org_id: _org, purpose: _purpose, ...changes } = row;
  await tx
    .insertInto("notification_sms_template")
    .values(row)
    .onConflict((conflict) => conflict.columns(["org_id", "purpose"]).doUpdateSet(changes))
    .execute();
}
