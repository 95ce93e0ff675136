import type { Tx } from "../../../platform/db/database.ts";

/** When a message that tells the result was written down; null: it tells none. */
export async function readMessageTold(tx: Tx, orgId: number, id: string): Promise<string | null> {
  const row = await tx
    .selectFrom("feedback_message")
    .where("org_id", "=", orgId)
    .where("id", "=", id)
    .where("tells_result", "=", true)
    .select("recorded_at")
    .executeTakeFirst();
  return row?.recorded_at ?? null;
}
