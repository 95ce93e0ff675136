import { useQuery, useQueryClient, type UseQueryResult } from "@tanstack/react-query";
import { useCallback } from "react";
import { request, type Answer, type Call } from "../../../ui/api-client.ts";
import type {
  decideCompensationRoute,
  listCaseCompensationsRoute,
  payCompensationRoute,
  withdrawCompensationRoute,
  sumCompensationsRoute,
} from "../../contract/feedback-compensation.ts";

export type CaseCompensations = Answer<typeof listCaseCompensationsRoute>;
export type LedgerSums = Answer<typeof sumCompensationsRoute>;
export type LedgerQuery = NonNullable<Call<typeof sumCompensationsRoute>["query"]>;

/** What the customer of a case is given. */
export function useCaseCompensations(id: string): UseQueryResult<CaseCompensations> {
  return useQuery({
    queryKey: ["feedback", "compensations", id],
    queryFn: ({ signal }) =>
      request<typeof listCaseCompensationsRoute>({
        method: "get",
        path: "/api/v1/feedback/{id}/compensations",
        params: { id },
        signal,
      }),
  });
}

/** Sums of the ledger under a filter. */
export function useLedgerSums(query: LedgerQuery): UseQueryResult<LedgerSums> {
  return useQuery({
    queryKey: ["feedback", "compensations", "sums", query],
    queryFn: ({ signal }) =>
      request<typeof sumCompensationsRoute>({
        method: "get",
        path: "/api/v1/feedback-compensations/totals",
        query,
        signal,
      }),
  });
}

/** Decides on a compensation, says that it is paid, or takes it back; lists follow. */
export function useCompensationActs(id: string): {
  readonly decide: (approve: boolean, note?: string) => Promise<void>;
  readonly pay: () => Promise<void>;
  readonly withdraw: () => Promise<void>;
} {
  const client = useQueryClient();
  const refresh = useCallback(() => client.invalidateQueries({ queryKey: ["feedback"] }), [client]);
  const decide = async (approve: boolean, note?: string): Promise<void> => {
    await request<typeof decideCompensationRoute>({
      method: "post",
      path: "/api/v1/feedback-compensations/{id}/decisions",
      params: { id },
      body: { approve, ...(note !== undefined && { note }) },
    });
    await refresh();
  };
  const pay = async (): Promise<void> => {
    await request<typeof payCompensationRoute>({
      method: "post",
      path: "/api/v1/feedback-compensations/{id}/payments",
      params: { id },
    });
    await refresh();
  };
  const withdraw = async (): Promise<void> => {
    await request<typeof withdrawCompensationRoute>({
      method: "post",
      path: "/api/v1/feedback-compensations/{id}/withdrawals",
      params: { id },
      body: {},
    });
    await refresh();
  };
  return { decide, pay, withdraw };
}
