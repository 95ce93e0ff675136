import { useInfiniteQuery } from "@tanstack/react-query";
import { useMemo } from "react";

/** One answer of a list address. */
export interface ListPage<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
}

/** A list as far as it was loaded. */
export interface List<T> {
  readonly rows: readonly T[];
  readonly state: "loading" | "failed" | "ready";
  readonly error: unknown;
  readonly hasMore: boolean;
  readonly loadingMore: boolean;
  readonly loadMore: () => void;
  readonly retry: () => void;
}

/**
 * Loads a list page by page.
 *
 *     const list = useList(["customers", filter], (cursor, signal) =>
 *       request<typeof listCustomers>({ method: "get", path: "/api/v1/customers", query: { ...filter, cursor }, signal }));
 *
 * @param key cache key: the resource first, then everything the answer depends on
 */
export function useList<T>(
  key: readonly unknown[],
  fetchPage: (cursor: string | undefined, signal: AbortSignal) => Promise<ListPage<T>>,
): List<T> {
  const query = useInfiniteQuery({
    queryKey: [...key, "pages"],
    queryFn: ({ pageParam, signal }) => fetchPage(pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page: ListPage<T>) => page.nextCursor ?? undefined,
  });
  const rows = useMemo(() => query.data?.pages.flatMap((page) => page.items) ?? [], [query.data]);
  return {
    rows,
    state: query.data ? "ready" : query.isError ? "failed" : "loading",
    error: query.error,
    hasMore: query.hasNextPage,
    loadingMore: query.isFetchingNextPage,
    loadMore: () => void query.fetchNextPage(),
    retry: () => void query.refetch(),
  };
}

/** A list that is all at hand, for `DataTable`. */
export function listAtHand<T>(rows: readonly T[]): List<T> {
  const nothing = (): void => undefined;
  return {
    rows,
    state: "ready",
    error: null,
    hasMore: false,
    loadingMore: false,
    loadMore: nothing,
    retry: nothing,
  };
}
