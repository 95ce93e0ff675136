import type { QueueName } from "./queue-name.ts";

/** Orders of a list of cases; `-` is the other way about. Each has an index of its own. */
export const CASE_SORTS = [
  "due",
  "-due",
  "received",
  "-received",
  "priority",
  "-priority",
  "closed",
  "-closed",
] as const;
export type CaseSort = (typeof CASE_SORTS)[number];
export type CaseSortKey = "due" | "received" | "priority" | "closed";

/** Queues of open cases are worked off by deadline. */
function isByDeadline(queue: QueueName | undefined): boolean {
  return queue !== undefined && queue !== "closed";
}

/** How a queue is ordered unless told: open ones by their next deadline, others newest first. */
export function usualSort(queue: QueueName | undefined): CaseSort {
  return isByDeadline(queue) ? "due" : "-received";
}

/** Only open cases have deadlines and wait for somebody; only ended ones have an end. */
export function maySortBy(sort: CaseSort, queue: QueueName | undefined): boolean {
  const { key } = partsOfSort(sort);
  if (key === "received") return true;
  return key === "closed" ? queue === "closed" : isByDeadline(queue);
}

export function partsOfSort(sort: CaseSort): { readonly key: CaseSortKey; readonly isDown: boolean } {
  const isDown = sort.startsWith("-");
  return { key: (isDown ? sort.slice(1) : sort) as CaseSortKey, isDown };
}
