import type { Tx } from "../../platform/db/database.ts";

/** Takes one hit back from the counter `key`: the attempt turned out to be an honest one. */
export async function takeBackHit(tx: Tx, key: string): Promise<void> {
  await tx
    .updateTable("system.rate_limit")
    .set((eb) => ({ hits: eb("hits", "-", 1) }))
    .where("key", "=", key)
    .where("hits", ">", 0)
    .execute();
}
