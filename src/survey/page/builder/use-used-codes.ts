import { useQuery } from "@tanstack/react-query";
import { request } from "../../../ui/api-client.ts";
import type { listVersionsRoute, readVersionRoute } from "../../contract/survey-version.ts";
import type { SurveyDefinition } from "../../domain/definition/survey-definition.ts";
import { fieldCodes } from "../../domain/editing/new-code.ts";

/** Versions looked into; codes older than that are long out of use. */
const MOST_VERSIONS = 20;
const NONE: ReadonlySet<string> = new Set();

/** Codes of questions in the versions published so far; empty while they are fetched. */
export function useUsedCodes(id: string, version: number | null): ReadonlySet<string> {
  const { data } = useQuery({
    queryKey: ["survey-used-codes", id, version],
    enabled: version !== null,
    staleTime: Infinity,
    queryFn: ({ signal }) => readUsedCodes(id, signal),
  });
  return data ?? NONE;
}

async function readUsedCodes(id: string, signal: AbortSignal): Promise<ReadonlySet<string>> {
  const { items } = await request<typeof listVersionsRoute>({
    method: "get",
    path: "/api/v1/surveys/{id}/versions",
    params: { id },
    signal,
  });
  const versions = await Promise.all(
    items.slice(0, MOST_VERSIONS).map(({ number }) =>
      request<typeof readVersionRoute>({
        method: "get",
        path: "/api/v1/surveys/{id}/versions/{number}",
        params: { id, number },
        signal,
      }),
    ),
  );
  return new Set(versions.flatMap(({ definition }) => fieldCodes(definition as unknown as SurveyDefinition)));
}
