import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { RouteAnswer } from "../../../platform/contract/route.ts";
import { request } from "../../../ui/api-client.ts";
import { useList } from "../../../ui/use-list.ts";
import type { listLinksRoute } from "../../contract/survey-link.ts";
import type { readVersionRoute } from "../../contract/survey-version.ts";
import type { SurveyDefinition } from "../../domain/definition/survey-definition.ts";
import type { LinkChannel, LinkKind, LinkState } from "../../domain/survey-status.ts";
import { surveyKey } from "../survey-queries.ts";

/** A link as the API shows it. */
export type LinkItem = RouteAnswer<typeof listLinksRoute>["items"][number];

export interface LinkFilter {
  readonly kind?: LinkKind;
  readonly channel?: LinkChannel;
  readonly state?: LinkState;
}

/** The survey's links that match, newest first. */
export function useLinks(surveyId: string, filter: LinkFilter) {
  return useList([...surveyKey(surveyId), "links", filter], (cursor, signal) =>
    request<typeof listLinksRoute>({
      method: "get",
      path: "/api/v1/surveys/{id}/links",
      params: { id: surveyId },
      query: { ...filter, cursor, limit: 50 },
      signal,
    }),
  );
}

/** Reads the links anew after one was made or withdrawn. */
export function useRefreshLinks(surveyId: string): () => Promise<void> {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: [...surveyKey(surveyId), "links"] });
}

/** What the version answered now asks; it never changes. */
export function usePublishedDefinition(surveyId: string, version: number) {
  return useQuery({
    queryKey: ["survey-version", surveyId, version],
    staleTime: Infinity,
    queryFn: async ({ signal }) => {
      const { definition } = await request<typeof readVersionRoute>({
        method: "get",
        path: "/api/v1/surveys/{id}/versions/{number}",
        params: { id: surveyId, number: version },
        signal,
      });
      return definition as unknown as SurveyDefinition;
    },
  });
}
