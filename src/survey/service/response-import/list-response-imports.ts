import { demand, type Work } from "../../../identity/service/work.ts";
import { decodeCursor, encodeCursor } from "../../../kit/cursor.ts";
import { mayImportResponses } from "../../domain/permissions.ts";
import { listResponseImportRows } from "../../store/response-imports.ts";
import { readPersonNames } from "../../store/surveys.ts";
import { requireSurvey } from "../require-survey.ts";
import { summaryOf } from "./present-response-import.ts";

/** Sheets of answers uploaded to a survey, newest first. @throws Failure `forbidden`, `not-found`, `invalid-cursor` */
export async function listResponseImports(
  work: Work,
  surveyId: string,
  { limit, cursor }: { readonly limit: number; readonly cursor?: string | undefined },
) {
  demand(mayImportResponses(work.actor));
  const { tx, actor } = work;
  await requireSurvey(work, surveyId);
  const [after = null] = decodeCursor(cursor, ["uuid"]) ?? [];
  const rows = await listResponseImportRows(tx, actor.orgId, surveyId, { after, limit: limit + 1 });
  const page = rows.slice(0, limit);
  const names = await readPersonNames(
    tx,
    actor.orgId,
    page.map((row) => row.created_by),
  );
  const last = page.at(-1);
  return {
    items: page.map((row) => summaryOf(row, names)),
    nextCursor: rows.length > limit && last ? encodeCursor([last.id]) : null,
  };
}
