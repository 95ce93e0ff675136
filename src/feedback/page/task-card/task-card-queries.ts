import { useQuery, type UseQueryResult } from "@tanstack/react-query";
import { request, type Answer } from "../../../ui/api-client.ts";
import type { listTaskCardsRoute } from "../../contract/task-card.ts";

export type TaskCards = Answer<typeof listTaskCardsRoute>;
export type TaskCard = TaskCards["items"][number];

/** What guests do shows within a minute. */
const MINUTE = 60_000;

/** Cards of a case that were sent to guests, and what the reader may send. */
export function useTaskCards(id: string): UseQueryResult<TaskCards> {
  return useQuery({
    queryKey: ["feedback", "task-cards", id],
    queryFn: ({ signal }) =>
      request<typeof listTaskCardsRoute>({
        method: "get",
        path: "/api/v1/feedback/{id}/task-cards",
        params: { id },
        signal,
      }),
    refetchInterval: MINUTE,
  });
}
