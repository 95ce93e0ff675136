import { sql, type Insertable, type Selectable, type Updateable } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import type { SurveySurvey } from "../../platform/db/schema/survey.ts";
import type { SurveyStatus } from "../domain/survey-status.ts";

export type SurveyRow = Selectable<SurveySurvey>;

export async function insertSurveyRow(tx: Tx, row: Insertable<SurveySurvey>): Promise<void> {
  await tx.insertInto("survey_survey").values(row).execute();
}

export function readSurveyRow(tx: Tx, orgId: number, id: string): Promise<SurveyRow | undefined> {
  return tx
    .selectFrom("survey_survey")
    .where("org_id", "=", orgId)
    .where("id", "=", id)
    .selectAll()
    .executeTakeFirst();
}

/** The survey, held against other changes until the transaction ends. */
export function lockSurveyRow(tx: Tx, orgId: number, id: string): Promise<SurveyRow | undefined> {
  return tx
    .selectFrom("survey_survey")
    .where("org_id", "=", orgId)
    .where("id", "=", id)
    .selectAll()
    .forUpdate()
    .executeTakeFirst();
}

export async function updateSurveyRow(
  tx: Tx,
  orgId: number,
  id: string,
  values: Updateable<SurveySurvey>,
): Promise<void> {
  await tx
    .updateTable("survey_survey")
    .set(values)
    .where("org_id", "=", orgId)
    .where("id", "=", id)
    .execute();
}

export interface SurveySelection {
  /** Absent: all but archived ones. */
  readonly status?: SurveyStatus | undefined;
  /** Part of a title. */
  readonly text?: string | undefined;
  readonly after: readonly [updatedAt: string, id: string] | null;
  readonly limit: number;
}

/** Without their definitions, last changed first. */
export type SurveyListRow = Omit<SurveyRow, "definition"> & { readonly responses: number };

export async function listSurveyRows(
  tx: Tx,
  orgId: number,
  { status, text, after, limit }: SurveySelection,
): Promise<readonly SurveyListRow[]> {
  let query = tx.selectFrom("survey_survey as s").where("s.org_id", "=", orgId);
  query =
    status === undefined ? query.where("s.status", "<>", "archived") : query.where("s.status", "=", status);
  if (text !== undefined && text !== "") {
    const like = `%${text.toLowerCase().replaceAll(/[\\%_]/gu, String.raw`\$&`)}%`;
    query = query.where(sql<boolean>`lower(s.title || ' ' || coalesce(s.title_en, '')) like ${like}`);
  }
  if (after !== null)
    query = query.where(sql<boolean>`(s.updated_at, s.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`);
  return query
    .select([
      "s.org_id",
      "s.id",
      "s.title",
      "s.title_en",
      "s.status",
      "s.template",
      "s.revision",
      "s.version",
      "s.published_revision",
      "s.created_by",
      "s.created_at",
      "s.updated_by",
      "s.updated_at",
      "s.published_at",
      "s.closed_at",
      "s.archived_at",
    ])
    .select(
      sql<number>`(select count(*) from survey_response r where r.org_id = ${orgId} and r.survey_id = s.id)`.as(
        "responses",
      ),
    )
    .orderBy("s.updated_at", "desc")
    .orderBy("s.id", "desc")
    .limit(limit)
    .execute();
}

export async function countResponseRows(tx: Tx, orgId: number, surveyId: string): Promise<number> {
  const { count } = await tx
    .selectFrom("survey_response")
    .where("org_id", "=", orgId)
    .where("survey_id", "=", surveyId)
    .select(sql<number>`count(*)`.as("count"))
    .executeTakeFirstOrThrow();
  return count;
}

/** Names by id, of the people in `ids`. */
export async function readPersonNames(
  tx: Tx,
  orgId: number,
  ids: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> {
  const known = [...new Set(ids.filter((id) => id !== null))];
  if (known.length === 0) return new Map();
  const rows = await tx
    .selectFrom("identity_user")
    .where("org_id", "=", orgId)
    .where("id", "in", known)
    .select(["id", "name"])
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
