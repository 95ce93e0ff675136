import { useQuery, type UseQueryResult } from "@tanstack/react-query";
import { use, useMemo } from "react";
import { inZone } from "../../../ui/date-format.ts";
import { ZoneContext } from "../../../ui/DateText.tsx";
import { request, type Answer } from "../../../ui/api-client.ts";
import { useReader } from "../../../ui/reader.ts";
import { useNow } from "../../../ui/use-now.ts";
import { useList, type List } from "../../../ui/use-list.ts";
import type { countStagesRoute } from "../../contract/feedback-live.ts";
import type { listFeedbackRoute } from "../../contract/feedback.ts";
import { boardColumn, BOARD_STAGES, CLOSED_DAYS, type BoardStage } from "../../domain/queue/board-column.ts";
import type { FeedbackQuery, FeedbackSummary } from "../feedback-queries.ts";
import { startOfDay } from "../feedback-zone-time.ts";
import type { Inbox } from "../inbox/use-inbox.ts";

const MINUTE = 60_000;
/** Cards of a column at first, and each time more are wanted. */
export const CARDS_AT_ONCE = 30;

export interface BoardColumn {
  readonly stage: BoardStage;
  readonly query: FeedbackQuery;
}

/** The columns that the filters leave room for, left to right. */
export function useBoardColumns({ query }: Inbox): readonly BoardColumn[] {
  const { id } = useReader();
  const zone = use(ZoneContext);
  const today = inZone(new Date(useNow()).toISOString(), zone).date;
  return useMemo(() => {
    const closedFrom = startOfDay(today, -CLOSED_DAYS, zone);
    return BOARD_STAGES.flatMap((stage) => {
      const column = boardColumn(query, stage, { userId: id, closedFrom });
      if (column === null) return [];
      const known = Object.entries(column).filter(([, value]) => value !== undefined);
      return [{ stage, query: Object.fromEntries(known) as FeedbackQuery }];
    });
  }, [query, id, today, zone]);
}

/** How many cards each column has, counted by the server. */
export function useStageCounts({ query }: Inbox): UseQueryResult<Answer<typeof countStagesRoute>["stages"]> {
  return useQuery({
    queryKey: ["feedback", "stages", query],
    queryFn: async ({ signal }) =>
      (
        await request<typeof countStagesRoute>({
          method: "get",
          path: "/api/v1/feedback-stages",
          query,
          signal,
        })
      ).stages,
    refetchInterval: MINUTE,
  });
}

export function useColumnCards({ query }: BoardColumn): List<FeedbackSummary> {
  return useList(["feedback", "list", query, CARDS_AT_ONCE], (cursor, signal) =>
    request<typeof listFeedbackRoute>({
      method: "get",
      path: "/api/v1/feedback",
      query: { ...query, limit: CARDS_AT_ONCE, ...(cursor !== undefined && { cursor }) },
      signal,
    }),
  );
}
