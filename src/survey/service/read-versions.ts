import { demand, type Work } from "../../identity/service/work.ts";
import { maySeeSurveys } from "../domain/permissions.ts";
import type { Measure } from "../domain/measures.ts";
import { readPersonNames } from "../store/surveys.ts";
import { countVersionResponses, listVersionRows } from "../store/versions.ts";
import { requireSurvey, requireVersion } from "./require-survey.ts";

/** All versions of the survey, newest first. @throws Failure `not-found` */
export async function listVersions(work: Work, surveyId: string) {
  demand(maySeeSurveys(work.actor));
  const { tx, actor } = work;
  await requireSurvey(work, surveyId);
  const rows = await listVersionRows(tx, actor.orgId, surveyId);
  const names = await readPersonNames(
    tx,
    actor.orgId,
    rows.map((row) => row.published_by),
  );
  const responses = await countVersionResponses(tx, actor.orgId, surveyId);
  return {
    items: rows.map((row) => ({
      surveyId,
      number: row.number,
      revision: row.revision,
      note: row.note,
      publishedByName: names.get(row.published_by ?? "") ?? null,
      publishedAt: row.published_at,
      responses: responses.get(row.number) ?? 0,
    })),
  };
}

export type VersionView = Awaited<ReturnType<typeof readVersion>>;

/** One version as it was published. @throws Failure `not-found` */
export async function readVersion(work: Work, surveyId: string, number: number) {
  demand(maySeeSurveys(work.actor));
  const { tx, actor } = work;
  const row = await requireVersion(work, surveyId, number);
  const names = await readPersonNames(tx, actor.orgId, [row.published_by]);
  const responses = await countVersionResponses(tx, actor.orgId, surveyId);
  return {
    surveyId,
    number,
    revision: row.revision,
    note: row.note,
    publishedByName: names.get(row.published_by ?? "") ?? null,
    publishedAt: row.published_at,
    responses: responses.get(number) ?? 0,
    definition: row.definition as Record<string, unknown>,
    measures: row.measures as Measure[],
  };
}
