import type { Work } from "../../identity/service/work.ts";
import { decodeCursor, encodeCursor } from "../../kit/cursor.ts";
import { Failure } from "../../kit/failure.ts";
import { boardColumn, BOARD_STAGES, CLOSED_DAYS, type BoardStage } from "../domain/queue/board-column.ts";
import { maySortBy, usualSort, type CaseSort } from "../domain/queue/case-sort.ts";
import { QUEUES, type QueueName } from "../domain/queue/queue-name.ts";
import type { Stage } from "../domain/life/stage.ts";
import { countCases, listCaseRows, type CaseFilter, type CaseReader } from "../store/case-lists.ts";
import { cursorParts, orderOf, sortKey } from "../store/case-order.ts";
import type { CaseRow } from "../store/cases.ts";
import { caseReader } from "./case-reader.ts";
import { presentCases, type FeedbackSummary } from "./present-cases.ts";

/** Counting stops here: who has a thousand cases to do needs no exact number. */
const MOST_COUNTED = 1_000;
/** A queue of everything that was ever closed is no work to be done. */
const COUNTED = QUEUES.filter((queue) => queue !== "closed");

export interface FeedbackListQuery extends CaseFilter {
  readonly sort?: CaseSort | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/**
 * One page of cases: unless told, queues by their next deadline, others newest first.
 * @throws Failure `invalid-cursor`, `feedback-sort-not-here` {sort}
 */
export async function listFeedback(
  work: Work,
  { limit, ...query }: FeedbackListQuery,
): Promise<{ items: FeedbackSummary[]; nextCursor: string | null }> {
  const { rows, nextCursor } = await pageOfCases(work, await caseReader(work), { ...query, limit });
  return { items: await presentCases(work, rows), nextCursor };
}

/** The rows of a page, for lists and files alike. @throws Failure as `listFeedback` */
export async function pageOfCases(
  work: Work,
  reader: CaseReader,
  { limit, cursor, sort, ...filter }: FeedbackListQuery,
): Promise<{ rows: readonly CaseRow[]; nextCursor: string | null }> {
  const wanted = sort ?? usualSort(filter.queue);
  if (!maySortBy(wanted, filter.queue)) throw new Failure("feedback-sort-not-here", { sort: wanted });
  const order = orderOf(wanted);
  const after = decodeCursor(cursor, cursorParts(order)) as readonly (string | number)[] | null;
  const rows = await listCaseRows(work.tx, reader, filter, { order, after, limit: limit + 1 });
  const last = rows[limit - 1];
  const nextCursor = rows.length > limit && last ? encodeCursor(sortKey(order, last)) : null;
  return { rows: rows.slice(0, limit), nextCursor };
}

/** How many cases stand in each queue of open ones; 1,000 means that many or more. */
export async function countFeedback(work: Work): Promise<{ queues: Record<QueueName, number> }> {
  const reader = await caseReader(work);
  const counts: Partial<Record<QueueName, number>> = { closed: 0 };
  for (const queue of COUNTED) counts[queue] = await countCases(work.tx, reader, { queue }, MOST_COUNTED);
  return { queues: counts as Record<QueueName, number> };
}

/** How many cases each column of the board holds; columns without a place are missing; 1,000: that many or more. */
export async function countStages(
  work: Work,
  filter: CaseFilter,
): Promise<{ stages: Partial<Record<BoardStage, number>> }> {
  const reader = await caseReader(work);
  const closedFrom = Temporal.Instant.from(work.now).subtract({ hours: CLOSED_DAYS * 24 });
  const place = { userId: reader.userId, closedFrom: closedFrom.toString() };
  const stages: Partial<Record<BoardStage, number>> = {};
  for (const stage of BOARD_STAGES) {
    const column = boardColumn({ ...filter, stage: filter.stage as Stage | undefined }, stage, place);
    if (column !== null) stages[stage] = await countCases(work.tx, reader, column, MOST_COUNTED);
  }
  return { stages };
}
