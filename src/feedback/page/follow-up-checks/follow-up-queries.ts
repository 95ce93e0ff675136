import { useQuery, type UseQueryResult } from "@tanstack/react-query";
import { useCallback } from "react";
import type { RouteInput } from "../../../platform/contract/route.ts";
import { request, type Answer } from "../../../ui/api-client.ts";
import type {
  countFollowUpChecksRoute,
  judgeFollowUpRoute,
} from "../../contract/feedback-follow-up-check.ts";
import { useRefresh } from "../feedback-queries.ts";

export type FollowUpCounts = Answer<typeof countFollowUpChecksRoute>;

export function useFollowUpCounts(): UseQueryResult<FollowUpCounts> {
  return useQuery({
    queryKey: ["feedback", "follow-ups", "counts"],
    queryFn: ({ signal }) =>
      request<typeof countFollowUpChecksRoute>({
        method: "get",
        path: "/api/v1/feedback-follow-up-checks/counts",
        signal,
      }),
  });
}

/** Gives the verdict on a measure; lists follow. */
export function useJudge(id: string): (body: RouteInput<typeof judgeFollowUpRoute>["body"]) => Promise<void> {
  const refresh = useRefresh();
  return useCallback(
    async (body) => {
      await request<typeof judgeFollowUpRoute>({
        method: "post",
        path: "/api/v1/feedback-follow-up-checks/{id}/verdicts",
        params: { id },
        body,
      });
      await refresh();
    },
    [id, refresh],
  );
}
