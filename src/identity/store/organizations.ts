import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";

export interface OrganizationRow {
  readonly id: number;
  readonly name: string;
  readonly timeZone: string;
  readonly language: "zh" | "en";
  readonly sample: boolean;
  readonly createdAt: string;
}

type Values = Pick<OrganizationRow, "name" | "timeZone" | "language">;

/** Adds an organization and answers its id. */
export async function insertOrganization(
  tx: Tx,
  values: Values & { readonly sample: boolean; readonly createdAt: string },
): Promise<number> {
  const row = await tx
    .insertInto("system.organization")
    .values({
      name: values.name,
      time_zone: values.timeZone,
      language: values.language,
      sample: values.sample,
      created_at: values.createdAt,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return row.id;
}

/** From here on the transaction of a new organization sees and writes that organization's rows. */
export async function bindToOrganization(tx: Tx, orgId: number): Promise<void> {
  if (!Number.isSafeInteger(orgId)) throw new TypeError(`organization id ${orgId}`);
  await sql.raw(`set local huiyin.org_id = '${orgId}'`).execute(tx);
}

export async function findOrganization(tx: Tx, orgId: number): Promise<OrganizationRow> {
  const row = await tx
    .selectFrom("system.organization")
    .select(["id", "name", "time_zone", "language", "sample", "created_at"])
    .where("id", "=", orgId)
    .executeTakeFirstOrThrow();
  return {
    id: row.id,
    name: row.name,
    timeZone: row.time_zone,
    language: row.language === "en" ? "en" : "zh",
    sample: row.sample,
    createdAt: row.created_at,
  };
}

export async function updateOrganizationRow(tx: Tx, orgId: number, values: Values): Promise<void> {
  await tx
    .updateTable("system.organization")
    .set({ name: values.name, time_zone: values.timeZone, language: values.language })
    .where("id", "=", orgId)
    .execute();
}
