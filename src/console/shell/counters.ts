import { useQuery } from "@tanstack/react-query";
import { request } from "../../ui/api-client.ts";
import { useMay } from "../../ui/reader.ts";
import type { countResponsesRoute } from "../../survey/contract/response.ts";
import type { Area } from "../console-page.ts";

/**
 * Open tasks per place of the rail; a place without tasks has no entry. Modules whose work waits for people (cases,
 * call-backs) add their count here; customers and settings have none.
 */
export function useCounters(): ReadonlyMap<Area, number> {
  const judges = useMay("mayJudgeResponses");
  const { data } = useQuery({
    // As the pages of responses name it, so that a decision refreshes it.
    queryKey: ["responses", "counts", null],
    enabled: judges,
    queryFn: ({ signal }) =>
      request<typeof countResponsesRoute>({
        method: "get",
        path: "/api/v1/responses/counts",
        query: {},
        signal,
      }),
  });
  return new Map(data ? [["surveys", data.toReview]] : []);
}
