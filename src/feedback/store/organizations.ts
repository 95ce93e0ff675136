import type { Tx } from "../../platform/db/database.ts";

/** Ids of all organizations, for jobs that go round. */
export async function listOrganizationIds(tx: Tx): Promise<readonly number[]> {
  const rows = await tx.selectFrom("system.organization").select("id").orderBy("id").execute();
  return rows.map((row) => row.id);
}
