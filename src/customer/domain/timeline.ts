import { instantOrder } from "./instant-order.ts";

/** One thing known of a customer. `id` is unique in the timeline: kind, blank, id of the record. */
export interface TimelineEntry {
  readonly id: string;
  readonly at: string;
  readonly kind: string;
  readonly customerId: string;
  readonly actorName: string | null;
  readonly data: Record<string, string | number | boolean | null | string[]>;
}

/** A place between two entries: instant, then id. */
export interface TimelinePlace {
  readonly at: string;
  readonly id: string;
}

/** The newest `limit` of the entries; of one moment the greater id first. */
export function newestEntries(entries: readonly TimelineEntry[], limit: number): readonly TimelineEntry[] {
  return entries.toSorted((a, b) => compareText(orderOf(b), orderOf(a))).slice(0, limit);
}

function orderOf({ at, id }: TimelinePlace): string {
  return `${instantOrder(at)} ${id}`;
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
