import type { Tx } from "../../platform/db/database.ts";

interface Named {
  readonly id: string;
  readonly name: string;
}

/** Those named who still work here, by name. */
export function listQualified(tx: Tx, orgId: number): Promise<Named[]> {
  return tx
    .selectFrom("feedback_qualified_handler as q")
    .innerJoin("identity_user as u", (join) =>
      join.onRef("u.org_id", "=", "q.org_id").onRef("u.id", "=", "q.user_id"),
    )
    .where("q.org_id", "=", orgId)
    .where("u.removed_at", "is", null)
    .select(["u.id", "u.name"])
    .orderBy("u.name")
    .orderBy("u.id")
    .execute();
}

export async function replaceQualified(tx: Tx, orgId: number, userIds: readonly string[]): Promise<void> {
  await tx.deleteFrom("feedback_qualified_handler").where("org_id", "=", orgId).execute();
  if (userIds.length === 0) return;
  await tx
    .insertInto("feedback_qualified_handler")
    .values(userIds.map((user_id) => ({ org_id: orgId, user_id })))
    .execute();
}
