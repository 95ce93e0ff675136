import type { Tx } from "../../platform/db/database.ts";

/** Reads a setting of the installation; null when it was never set. */
export async function readSetting(tx: Tx, name: string): Promise<unknown> {
  const row = await tx
    .selectFrom("system.setting")
    .select("value")
    .where("name", "=", name)
    .executeTakeFirst();
  return row?.value ?? null;
}

export async function writeSetting(tx: Tx, name: string, value: unknown): Promise<void> {
  const text = JSON.stringify(value);
  await tx
    .insertInto("system.setting")
    .values({ name, value: text })
    .onConflict((conflict) => conflict.column("name").doUpdateSet({ value: text }))
    .execute();
}

/** Deletes a setting that holds exactly `value`; of two who try at once one gets true. */
export async function takeSetting(tx: Tx, name: string, value: unknown): Promise<boolean> {
  const row = await tx
    .deleteFrom("system.setting")
    .where("name", "=", name)
    .where("value", "=", JSON.stringify(value))
    .returning("name")
    .executeTakeFirst();
  return row !== undefined;
}

export async function deleteSetting(tx: Tx, name: string): Promise<void> {
  await tx.deleteFrom("system.setting").where("name", "=", name).execute();
}
