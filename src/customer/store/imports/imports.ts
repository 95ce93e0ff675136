import type { Insertable, Selectable, Updateable } from "kysely";
import type { Tx } from "../../../platform/db/database.ts";
import type { CustomerImport } from "../../../platform/db/schema/customer.ts";

/** An import with its file's size and the person who uploaded it. */
export type ImportRow = Selectable<CustomerImport> & {
  readonly file_bytes: number;
  readonly storage_key: string;
  readonly creator_name: string | null;
};

export async function insertImport(tx: Tx, row: Insertable<CustomerImport>): Promise<void> {
  await tx.insertInto("customer_import").values(row).execute();
}

export async function readImportRow(tx: Tx, orgId: number, id: string): Promise<ImportRow | undefined> {
  return rowsQuery(tx, orgId).where("i.id", "=", id).executeTakeFirst();
}

/** Keeps others from changing the import until the transaction ends. False when there is none. */
export async function lockImport(tx: Tx, orgId: number, id: string): Promise<boolean> {
  const row = await tx
    .selectFrom("customer_import")
    .where("org_id", "=", orgId)
    .where("id", "=", id)
    .select("id")
    .forNoKeyUpdate()
    .executeTakeFirst();
  return row !== undefined;
}

/** Newest first; ids are time-ordered. */
export async function listImportRows(
  tx: Tx,
  orgId: number,
  page: { readonly subject: string | undefined; readonly after: string | null; readonly limit: number },
): Promise<readonly ImportRow[]> {
  let query = rowsQuery(tx, orgId);
  if (page.subject !== undefined) query = query.where("i.subject", "=", page.subject);
  if (page.after !== null) query = query.where("i.id", "<", page.after);
  return query.orderBy("i.id", "desc").limit(page.limit).execute();
}

export async function updateImport(
  tx: Tx,
  orgId: number,
  id: string,
  values: Updateable<CustomerImport>,
): Promise<void> {
  await tx
    .updateTable("customer_import")
    .set(values)
    .where("org_id", "=", orgId)
    .where("id", "=", id)
    .execute();
}

function rowsQuery(tx: Tx, orgId: number) {
  return tx
    .selectFrom("customer_import as i")
    .innerJoin("platform_file as f", (join) =>
      join.onRef("f.org_id", "=", "i.org_id").onRef("f.id", "=", "i.file_id"),
    )
    .leftJoin("identity_user as u", (join) =>
      join.onRef("u.org_id", "=", "i.org_id").onRef("u.id", "=", "i.created_by"),
    )
    .where("i.org_id", "=", orgId)
    .selectAll("i")
    .select(["f.bytes as file_bytes", "f.storage_key", "u.name as creator_name"]);
}
