import { keepPreviousData, useQuery, useQueryClient, type UseQueryResult } from "@tanstack/react-query";
import { useCallback } from "react";
import type { RouteInput } from "../../../platform/contract/route.ts";
import { request, type Answer } from "../../../ui/api-client.ts";
import type {
  appraisalDifferencesRoute,
  freezeAppraisalRoute,
  listAppraisalsRoute,
  previewAppraisalRoute,
  readAppraisalRoute,
} from "../../contract/feedback-appraisal.ts";

export type Months = Answer<typeof listAppraisalsRoute>;
export type Month = Months["items"][number];
export type Sheet = Answer<typeof readAppraisalRoute>;
export type Numbers = Sheet["all"];
export type Group = Sheet["people"][number];
export type Difference = Answer<typeof appraisalDifferencesRoute>["items"][number];

export function useMonths(): UseQueryResult<Months> {
  return useQuery({
    queryKey: ["feedback", "appraisals", "months"],
    queryFn: ({ signal }) =>
      request<typeof listAppraisalsRoute>({
        method: "get",
        path: "/api/v1/feedback-appraisals",
        signal,
      }),
  });
}

/** A version of a month; null: as it is now. */
export function useSheet(month: string, id: string | null, isReady: boolean): UseQueryResult<Sheet> {
  return useQuery({
    queryKey: ["feedback", "appraisals", month, id],
    enabled: isReady,
    queryFn: ({ signal }) =>
      id === null
        ? request<typeof previewAppraisalRoute>({
            method: "get",
            path: "/api/v1/feedback-appraisals/preview",
            query: { month },
            signal,
          })
        : request<typeof readAppraisalRoute>({
            method: "get",
            path: "/api/v1/feedback-appraisals/{id}",
            params: { id },
            signal,
          }),
    placeholderData: keepPreviousData,
  });
}

export function useDifferences(id: string): UseQueryResult<Answer<typeof appraisalDifferencesRoute>> {
  return useQuery({
    queryKey: ["feedback", "appraisals", "differences", id],
    queryFn: ({ signal }) =>
      request<typeof appraisalDifferencesRoute>({
        method: "get",
        path: "/api/v1/feedback-appraisals/{id}/differences",
        params: { id },
        signal,
      }),
  });
}

/** Freezes a month, or corrects it; the version that was made. */
export function useFreeze(): (body: RouteInput<typeof freezeAppraisalRoute>["body"]) => Promise<Sheet> {
  const client = useQueryClient();
  return useCallback(
    async (body) => {
      const sheet = await request<typeof freezeAppraisalRoute>({
        method: "post",
        path: "/api/v1/feedback-appraisals",
        body,
      });
      await client.invalidateQueries({ queryKey: ["feedback", "appraisals"] });
      return sheet;
    },
    [client],
  );
}
