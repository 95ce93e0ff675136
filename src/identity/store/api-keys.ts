import type { Selectable } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import type { IdentityApiKey } from "../../platform/db/schema/identity.ts";
import { isRole, type Role } from "../domain/role.ts";
import { onePage, readCursor, type Page } from "./list-cursor.ts";

export interface ApiKeyRow {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly prefix: string;
  readonly createdByName: string;
  readonly createdAt: string;
  readonly lastUsedAt: string | null;
  readonly revokedAt: string | null;
}

export interface ApiKeyFilter {
  readonly state: "valid" | "revoked" | "all";
  readonly limit: number;
  readonly cursor?: string | undefined;
}

function toApiKey(row: Selectable<IdentityApiKey>): ApiKeyRow {
  return {
    id: row.id,
    name: row.name,
    role: isRole(row.role) ? row.role : "viewer",
    prefix: row.prefix,
    createdByName: row.created_by_name,
    createdAt: row.created_at,
    lastUsedAt: row.last_used_at,
    revokedAt: row.revoked_at,
  };
}

/** Newest first. */
export async function listApiKeyRows(tx: Tx, orgId: number, filter: ApiKeyFilter): Promise<Page<ApiKeyRow>> {
  let query = tx.selectFrom("identity_api_key").selectAll().where("org_id", "=", orgId);
  if (filter.state !== "all") {
    query = query.where("revoked_at", filter.state === "valid" ? "is" : "is not", null);
  }
  if (filter.cursor !== undefined) {
    const [id = ""] = readCursor(filter.cursor, ["id"]);
    query = query.where("id", "<", id);
  }
  const rows = await query
    .orderBy("id", "desc")
    .limit(filter.limit + 1)
    .execute();
  return onePage(rows.map(toApiKey), filter.limit, ({ id }) => [id]);
}

/** A key that is not revoked. */
export async function findApiKey(tx: Tx, orgId: number, id: string): Promise<ApiKeyRow | null> {
  const row = await tx
    .selectFrom("identity_api_key")
    .selectAll()
    .where("org_id", "=", orgId)
    .where("id", "=", id)
    .where("revoked_at", "is", null)
    .executeTakeFirst();
  return row === undefined ? null : toApiKey(row);
}

export interface NewApiKey {
  readonly id: string;
  readonly keyHash: string;
  readonly name: string;
  readonly role: Role;
  readonly prefix: string;
  readonly createdBy: string | null;
  readonly createdByName: string;
  readonly createdAt: string;
}

export async function insertApiKey(tx: Tx, orgId: number, key: NewApiKey): Promise<void> {
  await tx
    .insertInto("identity_api_key")
    .values({
      org_id: orgId,
      id: key.id,
      name: key.name,
      role: key.role,
      prefix: key.prefix,
      created_by: key.createdBy,
      created_by_name: key.createdByName,
      created_at: key.createdAt,
    })
    .execute();
  await tx
    .insertInto("system.api_key_directory")
    .values({ key_hash: key.keyHash, org_id: orgId, key_id: key.id })
    .execute();
}

/** Which key a hash belongs to; null also for a revoked one. */
export async function findApiKeyPlace(
  tx: Tx,
  keyHash: string,
): Promise<{ readonly orgId: number; readonly keyId: string } | null> {
  const row = await tx
    .selectFrom("system.api_key_directory")
    .select(["org_id as orgId", "key_id as keyId"])
    .where("key_hash", "=", keyHash)
    .executeTakeFirst();
  return row ?? null;
}

/** Revokes a key and takes it out of the directory; answers its name, or null when there is no such valid key. */
export async function revokeApiKeyRow(
  tx: Tx,
  orgId: number,
  id: string,
  now: string,
): Promise<string | null> {
  const row = await tx
    .updateTable("identity_api_key")
    .set({ revoked_at: now })
    .where("org_id", "=", orgId)
    .where("id", "=", id)
    .where("revoked_at", "is", null)
    .returning("name")
    .executeTakeFirst();
  await tx
    .deleteFrom("system.api_key_directory")
    .where("org_id", "=", orgId)
    .where("key_id", "=", id)
    .execute();
  return row?.name ?? null;
}

/** Notes that a key was used, unless somebody has since `unlessSince`. */
export async function touchApiKey(
  tx: Tx,
  orgId: number,
  use: { readonly id: string; readonly now: string; readonly unlessSince: string },
): Promise<void> {
  await tx
    .updateTable("identity_api_key")
    .set({ last_used_at: use.now })
    .where("org_id", "=", orgId)
    .where("id", "=", use.id)
    .where((eb) => eb.or([eb("last_used_at", "is", null), eb("last_used_at", "<", use.unlessSince)]))
    .execute();
}
