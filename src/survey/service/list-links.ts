import { demand, recordAct, type Work } from "../../identity/service/work.ts";
import { decodeCursor, encodeCursor } from "../../kit/cursor.ts";
import { Failure } from "../../kit/failure.ts";
import { mayEditSurveys, maySeeSurveys } from "../domain/permissions.ts";
import { listLinkRows, revokeLinkRow, type LinkFilter } from "../store/links.ts";
import { presentLinks, type LinkSettings, type LinkView } from "./present-links.ts";
import { requireSurvey } from "./require-survey.ts";

interface LinkQuery extends LinkFilter {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** One page of a survey's links, newest first. @throws Failure `not-found` | `invalid-cursor` */
export async function listLinks(
  work: Work,
  settings: LinkSettings,
  surveyId: string,
  { limit, cursor, ...filter }: LinkQuery,
): Promise<{ items: LinkView[]; nextCursor: string | null }> {
  demand(maySeeSurveys(work.actor));
  await requireSurvey(work, surveyId);
  const after = decodeCursor(cursor, ["uuid"])?.[0] ?? null;
  const rows = await listLinkRows(work.tx, work.actor.orgId, surveyId, {
    ...filter,
    after,
    limit: limit + 1,
    now: work.now,
  });
  const items = await presentLinks(work, settings, rows.slice(0, limit));
  const last = rows[limit - 1];
  return { items, nextCursor: rows.length > limit && last ? encodeCursor([last.id]) : null };
}

/** The link takes no more answers. @throws Failure `not-found`: no such link, or revoked before */
export async function revokeLink(work: Work, surveyId: string, linkId: string): Promise<void> {
  demand(mayEditSurveys(work.actor));
  const survey = await requireSurvey(work, surveyId);
  const revoked = await revokeLinkRow(work.tx, work.actor.orgId, { surveyId, id: linkId }, work.now);
  if (!revoked) throw new Failure("not-found", { record: "survey-link" });
  await recordAct(work, {
    action: "survey-link.revoke",
    recordType: "survey",
    recordId: surveyId,
    recordLabel: survey.title,
    details: { linkId },
  });
}
