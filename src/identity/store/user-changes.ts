import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import type { Role } from "../domain/role.ts";

export interface UserChange {
  readonly loginId?: string | null | undefined;
  readonly name?: string | undefined;
  readonly phone?: string | null | undefined;
  readonly roles?: readonly Role[] | undefined;
  readonly departmentId?: string | null | undefined;
  readonly maySeeContacts?: boolean | undefined;
  readonly language?: "zh" | "en" | undefined;
  readonly removedAt?: string | null | undefined;
}

/** Changes what is given; false when the person is not there or has another `revision` by now. */
export async function updateUserRow(
  tx: Tx,
  orgId: number,
  which: { readonly id: string; readonly revision: number },
  change: UserChange,
): Promise<boolean> {
  const row = await tx
    .updateTable("identity_user")
    .set((eb) => ({
      login_id: change.loginId,
      name: change.name,
      phone: change.phone,
      roles: change.roles === undefined ? undefined : [...change.roles],
      department_id: change.departmentId,
      may_see_contacts: change.maySeeContacts,
      language: change.language,
      removed_at: change.removedAt,
      revision: eb("revision", "+", 1),
    }))
    .where("org_id", "=", orgId)
    .where("id", "=", which.id)
    .where("revision", "=", which.revision)
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * The present administrators who can sign in, locked until the transaction ends: of two removals at once the second
 * sees what the first left.
 */
export async function lockAdministrators(tx: Tx, orgId: number): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom("identity_user")
    .select("id")
    .where("org_id", "=", orgId)
    .where("removed_at", "is", null)
    .where("login_id", "is not", null)
    .where(sql<boolean>`'admin' = any(roles)`)
    .orderBy("id")
    .forUpdate()
    .execute();
  return rows.map(({ id }) => id);
}
