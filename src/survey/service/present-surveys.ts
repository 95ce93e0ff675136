import type { Work } from "../../identity/service/work.ts";
import { checkDefinition } from "../domain/definition/check-definition.ts";
import type { SurveyStatus } from "../domain/survey-status.ts";
import { countResponseRows, readPersonNames, type SurveyListRow, type SurveyRow } from "../store/surveys.ts";
import { acceptsAnonymous } from "./accepts-anonymous.ts";

export type SurveySummary = Awaited<ReturnType<typeof presentSurveys>>[number];

/** Surveys as lists show them, in the order given. */
export async function presentSurveys({ tx, actor }: Work, rows: readonly SurveyListRow[]) {
  const names = await readPersonNames(
    tx,
    actor.orgId,
    rows.flatMap((row) => [row.created_by, row.updated_by]),
  );
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    titleEn: row.title_en,
    status: row.status as SurveyStatus,
    template: row.template,
    revision: row.revision,
    version: row.version,
    /** True when the draft says something else than the version answered now. */
    hasUnpublishedChanges: row.version !== null && row.published_revision !== row.revision,
    responses: row.responses,
    createdByName: names.get(row.created_by ?? "") ?? null,
    createdAt: row.created_at,
    updatedByName: names.get(row.updated_by ?? "") ?? null,
    updatedAt: row.updated_at,
    publishedAt: row.published_at,
    closedAt: row.closed_at,
    archivedAt: row.archived_at,
  }));
}

/** One survey with the definition under work and what is unfinished in it. */
export async function presentSurvey(work: Work, row: SurveyRow) {
  const { tx, actor } = work;
  const responses = await countResponseRows(tx, actor.orgId, row.id);
  const [summary] = await presentSurveys(work, [{ ...row, responses }]);
  if (!summary) throw new Error(`survey ${row.id} was not presented`);
  const { faults = [] } = checkDefinition(row.definition);
  return {
    ...summary,
    acceptsAnonymous: await acceptsAnonymous(work, row),
    definition: row.definition as Record<string, unknown>,
    faults: [...faults],
  };
}

export type SurveyView = Awaited<ReturnType<typeof presentSurvey>>;
