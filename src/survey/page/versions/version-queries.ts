import { useQueries, useQuery } from "@tanstack/react-query";
import type { RouteAnswer } from "../../../platform/contract/route.ts";
import { request } from "../../../ui/api-client.ts";
import type { listVersionsRoute, readVersionRoute } from "../../contract/survey-version.ts";
import type { SurveyDefinition } from "../../domain/definition/survey-definition.ts";
import { surveyKey } from "../survey-queries.ts";

/** A version as the list shows it. */
export type VersionItem = RouteAnswer<typeof listVersionsRoute>["items"][number];

/** Everything that was published of a survey, newest first. */
export function useVersions(surveyId: string) {
  return useQuery({
    queryKey: [...surveyKey(surveyId), "versions"],
    queryFn: async ({ signal }) => {
      const { items } = await request<typeof listVersionsRoute>({
        method: "get",
        path: "/api/v1/surveys/{id}/versions",
        params: { id: surveyId },
        signal,
      });
      return items;
    },
  });
}

/** What published versions ask, in the order of `numbers`; they never change. */
export function useVersionDefinitions(surveyId: string, numbers: readonly number[]) {
  return useQueries({
    queries: numbers.map((number) => ({
      queryKey: ["survey-version", surveyId, number],
      staleTime: Infinity,
      queryFn: async ({ signal }: { readonly signal: AbortSignal }) => {
        const { definition } = await request<typeof readVersionRoute>({
          method: "get",
          path: "/api/v1/surveys/{id}/versions/{number}",
          params: { id: surveyId, number },
          signal,
        });
        return definition as unknown as SurveyDefinition;
      },
    })),
  });
}
