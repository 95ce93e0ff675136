import { demand, type Work } from "../../identity/service/work.ts";
import { decodeCursor, encodeCursor } from "../../kit/cursor.ts";
import { Failure } from "../../kit/failure.ts";
import { maySeeResponses } from "../domain/permissions.ts";
import {
  countToReview,
  listResponseRows,
  readResponseRow,
  type ResponseSelection,
} from "../store/responses.ts";
import { presentResponses, type ResponseView } from "./present-responses.ts";

export interface ResponseListQuery extends ResponseSelection {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** One page of responses, newest first. @throws Failure `invalid-cursor` */
export async function listResponses(
  work: Work,
  { limit, cursor, ...selection }: ResponseListQuery,
): Promise<{ items: ResponseView[]; nextCursor: string | null }> {
  demand(maySeeResponses(work.actor));
  const after = decodeCursor(cursor, ["instant", "uuid"]);
  const rows = await listResponseRows(work.tx, work.actor.orgId, selection, { after, limit: limit + 1 });
  const items = await presentResponses(work, rows.slice(0, limit));
  const last = rows[limit - 1];
  const nextCursor = rows.length > limit && last ? encodeCursor([last.answered_at, last.id]) : null;
  return { items, nextCursor };
}

/** @throws Failure `not-found` */
export async function readResponse(work: Work, id: string): Promise<ResponseView> {
  demand(maySeeResponses(work.actor));
  const row = await readResponseRow(work.tx, work.actor.orgId, id);
  if (!row) throw new Failure("not-found", { record: "response" });
  const [view] = await presentResponses(work, [row]);
  if (!view) throw new Error(`response ${id} was not presented`);
  return view;
}

/** How many responses wait for a decision: of one survey, or of all. */
export async function countResponses(
  { tx, actor }: Work,
  { surveyId }: { readonly surveyId?: string | undefined },
): Promise<{ toReview: number }> {
  demand(maySeeResponses(actor));
  return { toReview: await countToReview(tx, actor.orgId, surveyId) };
}
