import type { Tx } from "../../platform/db/database.ts";

/** Which of these departments exist and are open. */
export async function listOpenDepartments(
  tx: Tx,
  orgId: number,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await tx
    .selectFrom("identity_department")
    .select("id")
    .where("org_id", "=", orgId)
    .where("id", "in", [...ids])
    .where("closed_at", "is", null)
    .execute();
  return new Set(rows.map(({ id }) => id));
}
