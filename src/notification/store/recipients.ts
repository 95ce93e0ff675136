import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import type { Language } from "../domain/template.ts";

/** A person as a message addresses them. */
export interface Recipient {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly language: Language;
}

function presentUsers(tx: Tx, orgId: number) {
  return tx
    .selectFrom("identity_user")
    .select(["id", "name", "email", "language"])
    .where("org_id", "=", orgId)
    .where("removed_at", "is", null);
}

function recipient(row: { id: string; name: string; email: string; language: string }): Recipient {
  return { id: row.id, name: row.name, email: row.email, language: row.language === "en" ? "en" : "zh" };
}

/** A present member; null: removed or unknown. */
export async function findRecipient(tx: Tx, orgId: number, userId: string): Promise<Recipient | null> {
  const row = await presentUsers(tx, orgId).where("id", "=", userId).executeTakeFirst();
  return row === undefined ? null : recipient(row);
}

/** All present administrators. */
export async function listAdministrators(tx: Tx, orgId: number): Promise<readonly Recipient[]> {
  const rows = await presentUsers(tx, orgId)
    .where(sql<boolean>`'admin' = any (roles)`)
    .orderBy("id")
    .execute();
  return rows.map(recipient);
}

/** Name of the organization. */
export async function organizationName(tx: Tx, orgId: number): Promise<string> {
  const row = await tx
    .selectFrom("system.organization")
    .select("name")
    .where("id", "=", orgId)
    .executeTakeFirstOrThrow();
  return row.name;
}

/** Ids of all organizations, for jobs that go round. */
export async function listOrganizationIds(tx: Tx): Promise<readonly number[]> {
  const rows = await tx.selectFrom("system.organization").select("id").orderBy("id").execute();
  return rows.map((row) => row.id);
}
