import type { Insertable, Selectable, Updateable } from "kysely";
import type { Tx } from "../../../platform/db/database.ts";
import type { FeedbackImport } from "../../../platform/db/schema/feedback.ts";

/** An import with its file and the person who uploaded it. */
export type CaseImportRow = Selectable<FeedbackImport> & {
  readonly file_bytes: number;
  readonly storage_key: string;
  readonly creator_name: string | null;
};

export async function insertCaseImport(tx: Tx, row: Insertable<FeedbackImport>): Promise<void> {
  await tx.insertInto("feedback_import").values(row).execute();
}

export function readCaseImportRow(tx: Tx, orgId: number, id: string): Promise<CaseImportRow | undefined> {
  return rowsQuery(tx, orgId).where("i.id", "=", id).executeTakeFirst();
}

/** Keeps others from changing the import until the transaction ends. False when there is none. */
export async function lockCaseImport(tx: Tx, orgId: number, id: string): Promise<boolean> {
  const row = await tx
    .selectFrom("feedback_import")
    .where("org_id", "=", orgId)
    .where("id", "=", id)
    .select("id")
    .forNoKeyUpdate()
    .executeTakeFirst();
  return row !== undefined;
}

/** Newest first; ids are time-ordered. */
export async function listCaseImportRows(
  tx: Tx,
  orgId: number,
  page: { readonly after: string | null; readonly limit: number },
): Promise<readonly CaseImportRow[]> {
  const query = rowsQuery(tx, orgId);
  const from = page.after === null ? query : query.where("i.id", "<", page.after);
  return from.orderBy("i.id", "desc").limit(page.limit).execute();
}

export async function updateCaseImport(
  tx: Tx,
  orgId: number,
  id: string,
  values: Updateable<FeedbackImport>,
): Promise<void> {
  await tx
    .updateTable("feedback_import")
    .set(values)
    .where("org_id", "=", orgId)
    .where("id", "=", id)
    .execute();
}

function rowsQuery(tx: Tx, orgId: number) {
  return tx
    .selectFrom("feedback_import as i")
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
