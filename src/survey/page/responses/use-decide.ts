import { useCallback } from "react";
import { request } from "../../../ui/api-client.ts";
import type { judgeResponseRoute, judgeResponsesRoute } from "../../contract/response.ts";
import type { Verdict } from "./DecisionDialog.tsx";
import { useRefreshResponses, type BulkOutcome, type ResponseRecord } from "./response-queries.ts";

/** Decides on one response. */
export function useDecide(): (id: string, verdict: Verdict, reason: string) => Promise<ResponseRecord> {
  const refresh = useRefreshResponses();
  return useCallback(
    async (id, verdict, reason) => {
      const decided = await request<typeof judgeResponseRoute>({
        method: "put",
        path: "/api/v1/responses/{id}/decision",
        params: { id },
        body: { verdict, reason },
      });
      await refresh();
      return decided;
    },
    [refresh],
  );
}

/** Decides on several at once; those that could not be decided are named. */
export function useDecideMany(): (
  ids: readonly string[],
  verdict: Verdict,
  reason: string,
) => Promise<BulkOutcome> {
  const refresh = useRefreshResponses();
  return useCallback(
    async (ids, verdict, reason) => {
      const outcome = await request<typeof judgeResponsesRoute>({
        method: "post",
        path: "/api/v1/responses/decisions",
        body: { ids: [...ids], verdict, reason },
      });
      await refresh();
      return outcome;
    },
    [refresh],
  );
}
