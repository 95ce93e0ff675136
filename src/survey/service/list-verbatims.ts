import { maskText } from "../../identity/domain/mask-text.ts";
import { maySeeContactData } from "../../identity/domain/permissions.ts";
import { demand, type Work } from "../../identity/service/work.ts";
import { decodeCursor, encodeCursor } from "../../kit/cursor.ts";
import type { Measure } from "../domain/measures.ts";
import { maySeeResponses } from "../domain/permissions.ts";
import { mainGrade } from "../domain/results/main-grade.ts";
import type { ResultSelection } from "../store/results.ts";
import { listVerbatimRows } from "../store/verbatims.ts";
import { requireSurvey, requireVersion } from "./require-survey.ts";

export interface VerbatimQuery extends Omit<ResultSelection, "surveyId"> {
  readonly question?: string | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** What customers wrote in counted responses, newest first, each with its main grade. @throws Failure `not-found`, `invalid-cursor` */
export async function listVerbatims(
  work: Work,
  surveyId: string,
  { limit, cursor, ...filter }: VerbatimQuery,
) {
  demand(maySeeResponses(work.actor));
  const { tx, actor } = work;
  await requireSurvey(work, surveyId);
  const after = decodeCursor(cursor, ["instant", "uuid", "text", "text"]);
  const selection = { ...filter, surveyId };
  const rows = await listVerbatimRows(tx, actor.orgId, selection, { after, limit: limit + 1 });
  const page = rows.slice(0, limit);
  const measures = new Map<number, readonly Measure[]>();
  for (const number of new Set(page.map(({ version }) => version)))
    measures.set(number, (await requireVersion(work, surveyId, number)).measures as readonly Measure[]);
  const last = page.at(-1);
  const masked = !maySeeContactData(actor);
  return {
    items: page.map(({ id, version, scores, answered_at: answeredAt, question, part, text }) => ({
      responseId: id,
      question,
      part,
      text: masked ? maskText(text) : text,
      mainGrade: mainGrade(measures.get(version) ?? [], scores),
      answeredAt,
    })),
    nextCursor:
      rows.length > limit && last
        ? encodeCursor([last.answered_at, last.id, last.question, last.part])
        : null,
  };
}
