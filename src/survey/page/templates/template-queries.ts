import { useQuery } from "@tanstack/react-query";
import { request } from "../../../ui/api-client.ts";
import type { listSurveyTemplatesRoute } from "../../contract/survey.ts";
import type { SurveyDefinition } from "../../domain/definition/survey-definition.ts";

/** Ready-made surveys to begin with. */
export function useTemplates() {
  return useQuery({
    queryKey: ["survey-templates"],
    staleTime: Infinity,
    queryFn: async ({ signal }) => {
      const { items } = await request<typeof listSurveyTemplatesRoute>({
        method: "get",
        path: "/api/v1/survey-templates",
        signal,
      });
      return items.map(({ definition }) => definition as unknown as SurveyDefinition);
    },
  });
}
