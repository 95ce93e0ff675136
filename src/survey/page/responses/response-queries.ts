import { useQuery, useQueryClient, type QueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import type { RouteAnswer } from "../../../platform/contract/route.ts";
import { request } from "../../../ui/api-client.ts";
import { useMay } from "../../../ui/reader.ts";
import { useList, type List } from "../../../ui/use-list.ts";
import type {
  countResponsesRoute,
  judgeResponsesRoute,
  listCorrectionsRoute,
  listDecisionsRoute,
  listResponsesRoute,
  readResponseRoute,
} from "../../contract/response.ts";
import type { listResponseFilesRoute } from "../../contract/response-file.ts";
import type { listSurveysRoute } from "../../contract/survey.ts";
import type { readVersionRoute } from "../../contract/survey-version.ts";
import type { SurveyDefinition } from "../../domain/definition/survey-definition.ts";
import { RESULTS_KEY } from "../results/result-query.ts";
import type { ResponseQuery } from "./response-filter.ts";

export type ResponseRecord = RouteAnswer<typeof readResponseRoute>;
export type CorrectionRecord = RouteAnswer<typeof listCorrectionsRoute>["items"][number];
export type DecisionRecord = RouteAnswer<typeof listDecisionsRoute>["items"][number];
export type FileRecord = RouteAnswer<typeof listResponseFilesRoute>["items"][number];
export type BulkOutcome = RouteAnswer<typeof judgeResponsesRoute>;

/** Responses that match, newest first. `key` tells lists apart that must not follow each other. */
export function useResponses(query: ResponseQuery, key = "list"): List<ResponseRecord> {
  return useList(["responses", key, query], (cursor, signal) =>
    request<typeof listResponsesRoute>({
      method: "get",
      path: "/api/v1/responses",
      query: { ...query, cursor },
      signal,
    }),
  );
}

export function useResponse(id: string) {
  return useQuery({
    queryKey: ["responses", "one", id],
    queryFn: ({ signal }) =>
      request<typeof readResponseRoute>({
        method: "get",
        path: "/api/v1/responses/{id}",
        params: { id },
        signal,
      }),
  });
}

export function useCorrections(id: string) {
  return useQuery({
    queryKey: ["responses", "one", id, "corrections"],
    queryFn: ({ signal }) =>
      request<typeof listCorrectionsRoute>({
        method: "get",
        path: "/api/v1/responses/{id}/corrections",
        params: { id },
        signal,
      }),
  });
}

export function useResponseFiles(id: string, enabled: boolean) {
  return useQuery({
    queryKey: ["responses", "one", id, "files"],
    enabled,
    queryFn: ({ signal }) =>
      request<typeof listResponseFilesRoute>({
        method: "get",
        path: "/api/v1/responses/{id}/files",
        params: { id },
        signal,
      }),
  });
}

export function useDecisions(id: string) {
  return useQuery({
    queryKey: ["responses", "one", id, "decisions"],
    queryFn: ({ signal }) =>
      request<typeof listDecisionsRoute>({
        method: "get",
        path: "/api/v1/responses/{id}/decisions",
        params: { id },
        signal,
      }),
  });
}

/** The definition a response was given to; a version never changes. */
export function useVersionDefinition(surveyId: string | undefined, number: number | undefined) {
  return useQuery({
    queryKey: ["surveys", surveyId, "versions", number, "definition"],
    enabled: surveyId !== undefined && number !== undefined,
    staleTime: Infinity,
    queryFn: async ({ signal }) => {
      const version = await request<typeof readVersionRoute>({
        method: "get",
        path: "/api/v1/surveys/{id}/versions/{number}",
        params: { id: surveyId ?? "", number: String(number) },
        signal,
      });
      // The server checked it when it was published; the contract only says "a record".
      return version.definition as unknown as SurveyDefinition;
    },
  });
}

/** How many responses wait for a decision; null for who may not decide, and while it is read. */
export function useToReview(surveyId?: string): number | null {
  const may = useMay("mayJudgeResponses");
  const { data } = useQuery({
    queryKey: ["responses", "counts", surveyId ?? null],
    enabled: may,
    queryFn: ({ signal }) =>
      request<typeof countResponsesRoute>({
        method: "get",
        path: "/api/v1/responses/counts",
        query: { surveyId },
        signal,
      }),
  });
  return data?.toReview ?? null;
}

/** Surveys to choose from, last changed first. */
export function useSurveyChoices(): readonly { readonly value: string; readonly label: string }[] {
  const { data } = useQuery({
    queryKey: ["surveys", "choices"],
    queryFn: ({ signal }) =>
      request<typeof listSurveysRoute>({
        method: "get",
        path: "/api/v1/surveys",
        query: { limit: 200 },
        signal,
      }),
  });
  return (data?.items ?? []).flatMap(({ id, title, version }) =>
    version === null ? [] : [{ value: id, label: title }],
  );
}

/** After a decision or a correction everything read from responses is stale. */
export function useRefreshResponses(): () => Promise<void> {
  const client = useQueryClient();
  return useCallback(() => refresh(client), [client]);
}

async function refresh(client: QueryClient): Promise<void> {
  await Promise.all([
    // The queue under review keeps its order; what was decided is marked there.
    client.invalidateQueries({
      predicate: ({ queryKey }) => queryKey[0] === "responses" && queryKey[1] !== "review",
    }),
    client.invalidateQueries({ queryKey: [RESULTS_KEY] }),
  ]);
}
