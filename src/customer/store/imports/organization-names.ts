import type { Tx } from "../../../platform/db/database.ts";

export interface NamedId {
  readonly id: string;
  readonly name: string;
}

/** The organization's time zone. */
export async function readTimeZone(tx: Tx, orgId: number): Promise<string> {
  const row = await tx
    .selectFrom("system.organization")
    .where("id", "=", orgId)
    .select("time_zone")
    .executeTakeFirstOrThrow();
  return row.time_zone;
}

/** People present, by name and once more by mail address. */
export async function readPeopleNames(tx: Tx, orgId: number): Promise<readonly NamedId[]> {
  const rows = await tx
    .selectFrom("identity_user")
    .where("org_id", "=", orgId)
    .where("removed_at", "is", null)
    .select(["id", "name", "email"])
    .execute();
  return rows.flatMap(({ id, name, email }) => [
    { id, name },
    { id, name: email },
  ]);
}

/** Departments that are not closed. */
export async function readDepartmentNames(tx: Tx, orgId: number): Promise<readonly NamedId[]> {
  return tx
    .selectFrom("identity_department")
    .where("org_id", "=", orgId)
    .where("closed_at", "is", null)
    .select(["id", "name"])
    .execute();
}
