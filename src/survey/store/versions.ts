import { sql, type Insertable, type Selectable } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import type { SurveyVersion } from "../../platform/db/schema/survey.ts";

export type VersionRow = Selectable<SurveyVersion>;

export async function insertVersionRow(tx: Tx, row: Insertable<SurveyVersion>): Promise<void> {
  await tx.insertInto("survey_version").values(row).execute();
}

/** Newest first, without definitions. */
export function listVersionRows(
  tx: Tx,
  orgId: number,
  surveyId: string,
): Promise<readonly Omit<VersionRow, "definition" | "measures">[]> {
  return tx
    .selectFrom("survey_version")
    .where("org_id", "=", orgId)
    .where("survey_id", "=", surveyId)
    .select(["org_id", "survey_id", "number", "revision", "note", "published_by", "published_at"])
    .orderBy("number", "desc")
    .execute();
}

export function readVersionRow(
  tx: Tx,
  orgId: number,
  surveyId: string,
  number: number,
): Promise<VersionRow | undefined> {
  return tx
    .selectFrom("survey_version")
    .where("org_id", "=", orgId)
    .where("survey_id", "=", surveyId)
    .where("number", "=", number)
    .selectAll()
    .executeTakeFirst();
}

/** How many responses each version of the survey has; versions without any are left out. */
export async function countVersionResponses(
  tx: Tx,
  orgId: number,
  surveyId: string,
): Promise<ReadonlyMap<number, number>> {
  const rows = await tx
    .selectFrom("survey_response")
    .where("org_id", "=", orgId)
    .where("survey_id", "=", surveyId)
    .groupBy("version")
    .select(["version", sql<number>`count(*)`.as("count")])
    .execute();
  return new Map(rows.map(({ version, count }) => [version, count]));
}
