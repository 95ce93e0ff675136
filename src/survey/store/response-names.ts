import type { Tx } from "../../platform/db/database.ts";

/** Titles of surveys by id. */
export async function readSurveyTitles(
  tx: Tx,
  orgId: number,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const known = [...new Set(ids)];
  if (known.length === 0) return new Map();
  const rows = await tx
    .selectFrom("survey_survey")
    .where("org_id", "=", orgId)
    .where("id", "in", known)
    .select(["id", "title"])
    .execute();
  return new Map(rows.map(({ id, title }) => [id, title]));
}

/** Labels of links by id; empty where none was given. */
export async function readLinkLabels(
  tx: Tx,
  orgId: number,
  ids: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> {
  const known = [...new Set(ids.filter((id) => id !== null))];
  if (known.length === 0) return new Map();
  const rows = await tx
    .selectFrom("survey_link")
    .where("org_id", "=", orgId)
    .where("id", "in", known)
    .select(["id", "label"])
    .execute();
  return new Map(rows.map(({ id, label }) => [id, label]));
}
