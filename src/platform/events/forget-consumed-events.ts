import type { Tx } from "../db/database.ts";

/** Forgets which events were done before the ISO instant `before`. */
export async function forgetConsumedEvents(tx: Tx, orgId: number, before: string): Promise<void> {
  await tx
    .deleteFrom("platform_consumed_event")
    .where("org_id", "=", orgId)
    .where("consumed_at", "<", before)
    .execute();
}
