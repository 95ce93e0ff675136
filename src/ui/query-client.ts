import { QueryClient } from "@tanstack/react-query";
import { ApiProblem } from "./api-problem.ts";

/** The cache of what the server answered. */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      // "always": Huiyin often runs in the same building, reachable while the browser thinks it is offline.
      queries: { networkMode: "always", retry: mayMend, staleTime: 15_000, refetchOnWindowFocus: true },
      mutations: { networkMode: "always", retry: false },
    },
  });
}

/** A read is tried twice more where waiting may help. */
function mayMend(failures: number, error: unknown): boolean {
  if (failures >= 2 || !(error instanceof ApiProblem)) return false;
  return error.status === 0 || error.status >= 502;
}
