import { useQuery, useQueryClient, type UseQueryResult } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { request } from "../../../ui/api-client.ts";
import type {
  Import,
  ImportDetail,
  listImportErrorsRoute,
  listImportReversalRoute,
  previewImportRoute,
  putImportMappingRoute,
  readImportRoute,
  reverseImportRoute,
  runImportRoute,
} from "../../contract/import.ts";
import { isImportAtWork } from "../../domain/imports/import-state.ts";

const POLL_MS = 1000;

/** One import; asked again every second while the server works on it. */
export function useImport(id: string): UseQueryResult<ImportDetail> {
  const client = useQueryClient();
  const query = useQuery({
    queryKey: ["imports", id],
    queryFn: ({ signal }) =>
      request<typeof readImportRoute>({
        method: "get",
        path: "/api/v1/imports/{id}",
        params: { id },
        signal,
      }),
    refetchInterval: ({ state }) => (state.data && isImportAtWork(state.data.status) ? POLL_MS : false),
    refetchIntervalInBackground: true,
  });
  const status = query.data?.status;
  const before = useRef(status);
  useEffect(() => {
    const finished =
      before.current !== undefined && isImportAtWork(before.current) && status && !isImportAtWork(status);
    before.current = status;
    if (!finished) return;
    for (const key of ["customers", "service-records"]) void client.invalidateQueries({ queryKey: [key] });
    void client.invalidateQueries({ queryKey: ["imports"] });
  }, [client, status]);
  return query;
}

export function useImportPreview(id: string, mappingKey: string) {
  return useQuery({
    queryKey: ["imports", id, "preview", mappingKey],
    queryFn: ({ signal }) =>
      request<typeof previewImportRoute>({
        method: "get",
        path: "/api/v1/imports/{id}/preview",
        params: { id },
        query: { limit: 50 },
        signal,
      }),
  });
}

export function useImportErrors(shown: Import) {
  return useQuery({
    queryKey: ["imports", shown.id, "errors", shown.finishedAt],
    queryFn: async ({ signal }) => {
      const call = { method: "get", path: "/api/v1/imports/{id}/errors" } as const;
      return (await request<typeof listImportErrorsRoute>({ ...call, params: { id: shown.id }, signal }))
        .items;
    },
  });
}

export function useKeptRecords(shown: Import) {
  return useQuery({
    queryKey: ["imports", shown.id, "kept", shown.finishedAt],
    queryFn: async ({ signal }) => {
      const call = { method: "get", path: "/api/v1/imports/{id}/reversals" } as const;
      return (await request<typeof listImportReversalRoute>({ ...call, params: { id: shown.id }, signal }))
        .items;
    },
  });
}

export function saveMapping(id: string, mapping: ImportDetail["mapping"]): Promise<ImportDetail> {
  return request<typeof putImportMappingRoute>({
    method: "put",
    path: "/api/v1/imports/{id}/mapping",
    params: { id },
    body: mapping,
  });
}

export function runImport(id: string, dryRun: boolean): Promise<Import> {
  return request<typeof runImportRoute>({
    method: "post",
    path: "/api/v1/imports/{id}/runs",
    params: { id },
    body: { dryRun },
  });
}

export function reverseImport(id: string): Promise<Import> {
  return request<typeof reverseImportRoute>({
    method: "post",
    path: "/api/v1/imports/{id}/reversals",
    params: { id },
  });
}
