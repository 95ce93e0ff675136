import { demand, type Work } from "../../identity/service/work.ts";
import { maySeeCustomers } from "../domain/permissions.ts";
import { newestEntries, type TimelineEntry } from "../domain/timeline.ts";
import { readMergedIds } from "../store/customer-merges.ts";
import { decodeCursor, encodeCursor, INSTANT_FORM } from "./list-cursor.ts";
import { requireCustomer } from "./require-customer.ts";
import type { TimelineSource } from "./timeline-source.ts";

const ENTRY_ID = /^[^\0]{1,200}$/u;

export interface TimelineQuery {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** One page of everything known of a customer, newest first. @throws Failure `not-found` | `invalid-cursor` */
export async function readTimeline(
  work: Work,
  sources: readonly TimelineSource[],
  customerId: string,
  { limit, cursor }: TimelineQuery,
): Promise<{ items: TimelineEntry[]; nextCursor: string | null }> {
  demand(maySeeCustomers(work.actor));
  await requireCustomer(work, customerId);
  const before = decodeCursor(cursor, { at: INSTANT_FORM, id: ENTRY_ID });
  const merged = await readMergedIds(work.tx, work.actor.orgId, customerId);
  const found: TimelineEntry[] = [];
  for (const source of sources)
    found.push(...(await source.read(work, [customerId, ...merged], before, limit + 1)));
  const items = newestEntries(found, limit);
  const last = items.at(-1);
  const more = found.length > limit;
  return { items: [...items], nextCursor: last && more ? encodeCursor({ at: last.at, id: last.id }) : null };
}
