import { demand, type Work } from "../../identity/service/work.ts";
import { decodeCursor, encodeCursor } from "../../kit/cursor.ts";
import { maySeeSurveys } from "../domain/permissions.ts";
import type { SurveyStatus } from "../domain/survey-status.ts";
import { listSurveyRows } from "../store/surveys.ts";
import { presentSurvey, presentSurveys, type SurveySummary, type SurveyView } from "./present-surveys.ts";
import { requireSurvey } from "./require-survey.ts";

export interface SurveyListQuery {
  readonly status?: SurveyStatus | undefined;
  readonly q?: string | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** One page of surveys, last changed first; archived ones only when asked for. @throws Failure `invalid-cursor` */
export async function listSurveys(
  work: Work,
  { status, q, limit, cursor }: SurveyListQuery,
): Promise<{ items: SurveySummary[]; nextCursor: string | null }> {
  demand(maySeeSurveys(work.actor));
  const after = decodeCursor(cursor, ["instant", "uuid"]);
  const rows = await listSurveyRows(work.tx, work.actor.orgId, { status, text: q, after, limit: limit + 1 });
  const items = await presentSurveys(work, rows.slice(0, limit));
  const last = rows[limit - 1];
  const nextCursor = rows.length > limit && last ? encodeCursor([last.updated_at, last.id]) : null;
  return { items, nextCursor };
}

/** @throws Failure `not-found` */
export async function readSurvey(work: Work, id: string): Promise<SurveyView> {
  demand(maySeeSurveys(work.actor));
  return presentSurvey(work, await requireSurvey(work, id));
}
