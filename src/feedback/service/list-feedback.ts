import type { Work } from "../../identity/service/work.ts";
import { decodeCursor, encodeCursor } from "../../kit/cursor.ts";
import { QUEUES, type QueueName } from "../domain/queue/queue-name.ts";
import { countQueue, isByDeadline, listCaseRows, type CaseFilter } from "../store/case-lists.ts";
import { caseReader } from "./case-reader.ts";
import { presentCases, type FeedbackSummary } from "./present-cases.ts";

/** Counting stops here: who has a thousand cases to do needs no exact number. */
const MOST_COUNTED = 1_000;
/** A queue of everything that was ever closed is no work to be done. */
const COUNTED = QUEUES.filter((queue) => queue !== "closed");

export interface FeedbackListQuery extends CaseFilter {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** One page of cases: queues by their next deadline, others newest first. @throws Failure `invalid-cursor` */
export async function listFeedback(
  work: Work,
  { limit, cursor, ...filter }: FeedbackListQuery,
): Promise<{ items: FeedbackSummary[]; nextCursor: string | null }> {
  const reader = await caseReader(work);
  const after = decodeCursor(cursor, ["instant", "uuid"]);
  const rows = await listCaseRows(work.tx, reader, filter, { after, limit: limit + 1 });
  const items = await presentCases(work, rows.slice(0, limit));
  const last = rows[limit - 1];
  const keyOf = isByDeadline(filter) ? "due_sort" : "received_at";
  const nextCursor = rows.length > limit && last ? encodeCursor([last[keyOf], last.id]) : null;
  return { items, nextCursor };
}

/** How many cases stand in each queue of open ones; 1,000 means that many or more. */
export async function countFeedback(work: Work): Promise<{ queues: Record<QueueName, number> }> {
  const reader = await caseReader(work);
  const counts: Partial<Record<QueueName, number>> = { closed: 0 };
  for (const queue of COUNTED) counts[queue] = await countQueue(work.tx, reader, queue, MOST_COUNTED);
  return { queues: counts as Record<QueueName, number> };
}
