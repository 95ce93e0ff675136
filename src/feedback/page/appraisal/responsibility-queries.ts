import { useQuery, useQueryClient, type UseQueryResult } from "@tanstack/react-query";
import { useCallback } from "react";
import type { RouteInput } from "../../../platform/contract/route.ts";
import { request, type Answer } from "../../../ui/api-client.ts";
import type {
  appealResponsibilityRoute,
  countResponsibilitiesRoute,
  decideResponsibilityRoute,
  readResponsibilityRoute,
  retractAppealRoute,
  ruleResponsibilityRoute,
} from "../../contract/feedback-responsibility.ts";
import { useRefresh } from "../feedback-queries.ts";

export type Responsibility = Answer<typeof readResponsibilityRoute>;
export type Decision = NonNullable<Responsibility["decision"]>;
export type Share = Decision["shares"][number];
export type ResponsibilityCounts = Answer<typeof countResponsibilitiesRoute>;

const keyOf = (id: string): readonly string[] => ["feedback", "responsibility", id];

export function useResponsibility(id: string): UseQueryResult<Responsibility> {
  return useQuery({
    queryKey: keyOf(id),
    queryFn: ({ signal }) =>
      request<typeof readResponsibilityRoute>({
        method: "get",
        path: "/api/v1/feedback/{id}/responsibility",
        params: { id },
        signal,
      }),
  });
}

export function useResponsibilityCounts(): UseQueryResult<ResponsibilityCounts> {
  return useQuery({
    queryKey: ["feedback", "responsibilities", "counts"],
    queryFn: ({ signal }) =>
      request<typeof countResponsibilitiesRoute>({
        method: "get",
        path: "/api/v1/feedback-responsibilities/counts",
        signal,
      }),
  });
}

interface ResponsibilityActs {
  readonly decide: (body: RouteInput<typeof decideResponsibilityRoute>["body"]) => Promise<void>;
  readonly appeal: (body: RouteInput<typeof appealResponsibilityRoute>["body"]) => Promise<void>;
  readonly retract: (appealId: string, reason: string) => Promise<void>;
  readonly rule: (body: RouteInput<typeof ruleResponsibilityRoute>["body"]) => Promise<void>;
}

/** Decides, appeals and rules; what is answered is shown at once, lists and history follow. */
export function useResponsibilityActs(id: string): ResponsibilityActs {
  const client = useQueryClient();
  const refresh = useRefresh();
  const keep = useCallback(
    async (answered: Responsibility): Promise<void> => {
      client.setQueryData(keyOf(id), answered);
      await refresh();
    },
    [client, refresh, id],
  );
  return {
    decide: async (body) =>
      keep(
        await request<typeof decideResponsibilityRoute>({
          method: "post",
          path: "/api/v1/feedback/{id}/responsibility",
          params: { id },
          body,
        }),
      ),
    appeal: async (body) =>
      keep(
        await request<typeof appealResponsibilityRoute>({
          method: "post",
          path: "/api/v1/feedback/{id}/responsibility/appeals",
          params: { id },
          body,
        }),
      ),
    retract: async (appealId, reason) =>
      keep(
        await request<typeof retractAppealRoute>({
          method: "post",
          path: "/api/v1/feedback/{id}/responsibility/appeals/{appealId}/retractions",
          params: { id, appealId },
          body: { reason },
        }),
      ),
    rule: async (body) =>
      keep(
        await request<typeof ruleResponsibilityRoute>({
          method: "post",
          path: "/api/v1/feedback/{id}/responsibility/rulings",
          params: { id },
          body,
        }),
      ),
  };
}
