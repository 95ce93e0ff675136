import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";

/** The case that a message belongs to, with its words; null: no such message. */
export async function readMessage(
  tx: Tx,
  orgId: number,
  id: string,
): Promise<{ readonly caseId: string; readonly text: string } | null> {
  const { rows } = await sql<{ caseId: string; text: string }>`
    select case_id as "caseId", text from feedback_message where org_id = ${orgId} and id = ${id}::uuid`.execute(
    tx,
  );
  return rows[0] ?? null;
}
