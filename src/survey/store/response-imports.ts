import { sql, type Insertable, type Selectable, type Updateable } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import type { SurveyResponseImport } from "../../platform/db/schema/survey.ts";

export type ResponseImportRow = Selectable<SurveyResponseImport>;

export async function insertResponseImport(tx: Tx, row: Insertable<SurveyResponseImport>): Promise<void> {
  await tx.insertInto("survey_response_import").values(row).execute();
}

export function readResponseImportRow(
  tx: Tx,
  orgId: number,
  id: string,
): Promise<ResponseImportRow | undefined> {
  return tx
    .selectFrom("survey_response_import")
    .where("org_id", "=", orgId)
    .where("id", "=", id)
    .selectAll()
    .executeTakeFirst();
}

/** The import, held against other runs until the transaction ends. */
export function lockResponseImportRow(
  tx: Tx,
  orgId: number,
  id: string,
): Promise<ResponseImportRow | undefined> {
  return tx
    .selectFrom("survey_response_import")
    .where("org_id", "=", orgId)
    .where("id", "=", id)
    .selectAll()
    .forUpdate()
    .executeTakeFirst();
}

export async function updateResponseImport(
  tx: Tx,
  orgId: number,
  id: string,
  values: Updateable<SurveyResponseImport>,
): Promise<void> {
  await tx
    .updateTable("survey_response_import")
    .set(values)
    .where("org_id", "=", orgId)
    .where("id", "=", id)
    .execute();
}

/** Imports of a survey without their sheets, newest first. */
export function listResponseImportRows(
  tx: Tx,
  orgId: number,
  surveyId: string,
  page: { readonly after: string | null; readonly limit: number },
): Promise<readonly Omit<ResponseImportRow, "sheets" | "mapping" | "faults">[]> {
  let query = tx
    .selectFrom("survey_response_import")
    .where("org_id", "=", orgId)
    .where("survey_id", "=", surveyId);
  if (page.after !== null) query = query.where("id", "<", page.after);
  return query
    .select([
      "org_id",
      "id",
      "survey_id",
      "file_id",
      "file_name",
      "status",
      "counts",
      "error_file_id",
      "created_by",
      "created_at",
      "finished_at",
    ])
    .orderBy("id", "desc")
    .limit(page.limit)
    .execute();
}

/** Customers by exact name; of merged ones none. A name that several have stands with all of them. */
export async function findCustomersByNames(
  tx: Tx,
  orgId: number,
  names: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (names.length === 0) return new Map();
  const rows = await tx
    .selectFrom("customer_customer")
    .where("org_id", "=", orgId)
    .where("merged_into", "is", null)
    .where(sql<boolean>`name_key = any (select system.name_key(n) from unnest(${[...names]}::text[]) n)`)
    .where("name", "in", [...names])
    .select(["id", "name"])
    .execute();
  const found = Map.groupBy(rows, ({ name }) => name);
  return new Map([...found].map(([name, same]) => [name, same.map(({ id }) => id)]));
}

/** Ids of surveys whose definition has this code, those that take answers first; archived ones left out. */
export async function findSurveysByCode(
  tx: Tx,
  orgId: number,
  code: string,
): Promise<readonly { readonly id: string; readonly status: string }[]> {
  return tx
    .selectFrom("survey_survey")
    .where("org_id", "=", orgId)
    .where("status", "<>", "archived")
    .where(sql<boolean>`definition ->> 'code' = ${code}`)
    .select(["id", "status"])
    .orderBy(sql`(status = 'published')`, "desc")
    .orderBy("id")
    .limit(20)
    .execute();
}
