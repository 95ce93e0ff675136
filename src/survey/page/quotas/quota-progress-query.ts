import { queryOptions } from "@tanstack/react-query";
import { request } from "../../../ui/api-client.ts";
import type { readQuotaProgressRoute } from "../../contract/survey-quota.ts";

/** How far the quotas and sample goals of a survey have come. */
export const quotaProgressQuery = (surveyId: string) =>
  queryOptions({
    queryKey: ["surveys", surveyId, "quota-progress"],
    queryFn: ({ signal }) =>
      request<typeof readQuotaProgressRoute>({
        method: "get",
        path: "/api/v1/surveys/{id}/quota-progress",
        params: { id: surveyId },
        signal,
      }),
  });
