import { useQueryClient } from "@tanstack/react-query";
import { use, useEffect, useMemo, useRef, useState } from "react";
import { useSearchParams } from "react-router";
import { request } from "../../../ui/api-client.ts";
import { ZoneContext } from "../../../ui/DateText.tsx";
import { useMay } from "../../../ui/reader.ts";
import { useList, type List } from "../../../ui/use-list.ts";
import type { listFeedbackRoute } from "../../contract/feedback.ts";
import type { CaseSort } from "../../domain/queue/case-sort.ts";
import type { QueueName } from "../../domain/queue/queue-name.ts";
import { useAddressFilter } from "../../../ui/use-address-filter.ts";
import { startOfDay } from "../feedback-zone-time.ts";
import {
  useCounts,
  type FeedbackQuery,
  type FeedbackSummary,
  type QueueCounts,
} from "../feedback-queries.ts";
import {
  INBOX_FILTERS,
  inboxQuery,
  NARROWING,
  queueOf,
  sortOf,
  viewOf,
  type InboxFilter,
  type InboxFilterName,
  type InboxQueue,
  type InboxView,
} from "./inbox-filter.ts";

export interface Inbox {
  readonly view: InboxView;
  readonly show: (view: InboxView) => void;
  /** Null: the usual order of the queue. */
  readonly sort: CaseSort | null;
  readonly sortBy: (sort: CaseSort) => void;
  /** What the server is asked for. */
  readonly query: FeedbackQuery;
  readonly queue: InboxQueue;
  readonly filter: InboxFilter;
  readonly set: (change: Readonly<Partial<Record<InboxFilterName, string | null>>>) => void;
  readonly clear: () => void;
  /** Filters in force besides queue and search. */
  readonly active: number;
  readonly counts: QueueCounts | undefined;
  readonly list: List<FeedbackSummary>;
  /** Of the cases that are shown: where one scrolled to and what one chose is kept under it. */
  readonly key: string;
  /** Address of a case with the list beside it as it is; null: of the list alone. */
  readonly addressOf: (id: string | null) => string;
  /** Address of another queue, without the filters. */
  readonly addressOfQueue: (queue: InboxQueue) => string;
  /** Address of these filters and no others. */
  readonly addressOfFilter: (filter: Readonly<Record<string, string>>) => string;
}

/** What the inbox shows, all of it told by the address. */
export function useInbox(): Inbox {
  const { data: counts } = useCounts();
  const fallback = useFirstQueue(counts);
  const zone = use(ZoneContext);
  const [params, setParams] = useSearchParams();
  const view = viewOf(params.get("view"));
  const { filter, set } = useAddressFilter(INBOX_FILTERS);
  const sort = sortOf(view === "table" ? params.get("sort") : null, queueOf(filter, fallback));
  const query = useMemo(
    () => ({
      ...inboxQuery(filter, fallback, (date, plus) => startOfDay(date, plus, zone)),
      ...(sort && { sort }),
    }),
    [filter, fallback, zone, sort],
  );
  const list = useList(["feedback", "list", query], (cursor, signal) =>
    request<typeof listFeedbackRoute>({
      method: "get",
      path: "/api/v1/feedback",
      query: { ...query, limit: 50, ...(cursor !== undefined && { cursor }) },
      signal,
    }),
  );
  const put = (name: string, value: string | null): void =>
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        if (value === null) next.delete(name);
        else next.set(name, value);
        return next;
      },
      { replace: true, preventScrollReset: true },
    );
  useFreshList(counts);
  const search = params.size > 0 ? `?${params}` : "";
  const within = view === "list" ? "" : `&view=${view}`;
  return {
    view,
    show: (wanted) => put("view", wanted === "list" ? null : wanted),
    sort: sort ?? null,
    sortBy: (wanted) => put("sort", wanted),
    query,
    key: JSON.stringify(query),
    queue: queueOf(filter, fallback),
    filter,
    set,
    clear: () => set(Object.fromEntries(NARROWING.map((name) => [name, null]))),
    active: NARROWING.filter((name) => name !== "search" && filter[name] !== undefined).length,
    counts,
    list,
    addressOf: (id) => (id === null ? `/feedback${search}` : `/feedback/${id}${search}`),
    addressOfQueue: (queue) => `/feedback?queue=${queue}${within}`,
    addressOfFilter: (only) => `/feedback?${new URLSearchParams(only)}${within}`,
  };
}

/** Who leads, and who has nothing of their own, begins with everything; the others with theirs. */
function useFirstQueue(counts: QueueCounts | undefined): QueueName {
  const leads = useMay("mayEditFeedbackPolicies");
  // Decided once: the list does not jump when the last case is done.
  const [hasOwn, setHasOwn] = useState<boolean | null>(null);
  if (hasOwn === null && counts !== undefined) setHasOwn(counts.mine > 0);
  return leads || hasOwn === false ? "open" : "mine";
}

/** Asks for the list again when the counts have changed: somebody did something. */
function useFreshList(counts: QueueCounts | undefined): void {
  const client = useQueryClient();
  const seen = useRef(counts);
  useEffect(() => {
    const before = seen.current;
    seen.current = counts;
    if (before !== undefined && counts !== before)
      void client.invalidateQueries({ queryKey: ["feedback", "list"] });
  }, [client, counts]);
}
