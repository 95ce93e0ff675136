import { queryOptions, useQuery } from "@tanstack/react-query";
import type { RouteAnswer } from "../../platform/contract/route.ts";
import { request } from "../../ui/api-client.ts";
import type { readSurveyRoute } from "../contract/survey.ts";

/** One survey as the API shows it, with the definition under work. */
export type SurveyRecord = RouteAnswer<typeof readSurveyRoute>;

/** Key of one survey in the query cache; `["surveys"]` is the key of all. */
export const surveyKey = (id: string): readonly string[] => ["surveys", id];

/** One survey. */
export const surveyQuery = (id: string) =>
  queryOptions({
    queryKey: surveyKey(id),
    queryFn: ({ signal }) =>
      request<typeof readSurveyRoute>({
        method: "get",
        path: "/api/v1/surveys/{id}",
        params: { id },
        signal,
      }),
  });

/** What a screen asked for itself just before it was drawn, in milliseconds, is not asked for again. */
const JUST_READ = 2_000;

/** Reads one survey. */
export function useSurvey(id: string) {
  return useQuery({
    ...surveyQuery(id),
    // Responses come in meanwhile: each screen of the survey shows how many there are when it opens.
    refetchOnMount: ({ state }) => (Date.now() - state.dataUpdatedAt > JUST_READ ? "always" : false),
  });
}
