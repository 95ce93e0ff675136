import { useQuery } from "@tanstack/react-query";
import type { RouteAnswer } from "../../platform/contract/route.ts";
import { request } from "../../ui/api-client.ts";
import type { readSurveyRoute } from "../contract/survey.ts";

/** One survey as the API shows it, with the definition under work. */
export type SurveyRecord = RouteAnswer<typeof readSurveyRoute>;

/** Key of one survey in the query cache; `["surveys"]` is the key of all. */
export const surveyKey = (id: string): readonly string[] => ["surveys", id];

/** Reads one survey. */
export function useSurvey(id: string) {
  return useQuery({
    queryKey: surveyKey(id),
    // Responses come in meanwhile: each screen of the survey shows how many there are when it opens.
    refetchOnMount: "always",
    queryFn: ({ signal }) =>
      request<typeof readSurveyRoute>({
        method: "get",
        path: "/api/v1/surveys/{id}",
        params: { id },
        signal,
      }),
  });
}
