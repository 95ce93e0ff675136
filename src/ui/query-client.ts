import { QueryCache, QueryClient, MutationCache } from "@tanstack/react-query";
import { ApiProblem } from "./api-problem.ts";

/**
 * @param onSignedOut called whenever an answer says that nobody is signed in (401)
 */
export function makeQueryClient(onSignedOut: () => void): QueryClient {
  const onError = (error: unknown): void => {
    if (error instanceof ApiProblem && error.status === 401) onSignedOut();
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
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
