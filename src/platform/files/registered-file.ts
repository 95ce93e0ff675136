import type { Tx } from "../db/database.ts";
import type { StoredBytes } from "./file-storage.ts";

/** A stored file as an organization knows it. */
export interface RegisteredFile extends StoredBytes {
  readonly id: string;
  /** As the person named it; shown, never used as a path. */
  readonly name: string;
  readonly mediaType: string;
  /** What it is for: `import`, `import-errors`. */
  readonly purpose: string;
  readonly createdBy: string | null;
  /** ISO instant. */
  readonly createdAt: string;
}

/** Says in the transaction that these stored bytes belong to the organization. */
export async function registerFile(tx: Tx, orgId: number, file: RegisteredFile): Promise<void> {
  await tx
    .insertInto("platform_file")
    .values({
      org_id: orgId,
      id: file.id,
      name: file.name,
      media_type: file.mediaType,
      bytes: file.bytes,
      sha256: file.sha256,
      storage_key: file.storageKey,
      purpose: file.purpose,
      created_by: file.createdBy,
      created_at: file.createdAt,
    })
    .execute();
}

/** A file of the organization; null when it has none with this id. */
export async function findFile(tx: Tx, orgId: number, id: string): Promise<RegisteredFile | null> {
  const row = await tx
    .selectFrom("platform_file")
    .selectAll()
    .where("org_id", "=", orgId)
    .where("id", "=", id)
    .executeTakeFirst();
  if (!row) return null;
  return {
    id: row.id,
    name: row.name,
    mediaType: row.media_type,
    purpose: row.purpose,
    bytes: row.bytes,
    sha256: row.sha256,
    storageKey: row.storage_key,
    createdBy: row.created_by,
    createdAt: row.created_at,
  };
}

/** Forgets a file; its bytes are to be removed from the storage after the commit. */
export async function forgetFile(tx: Tx, orgId: number, id: string): Promise<void> {
  await tx.deleteFrom("platform_file").where("org_id", "=", orgId).where("id", "=", id).execute();
}
