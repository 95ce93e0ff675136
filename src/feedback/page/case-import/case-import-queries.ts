import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { request, upload, type Answer } from "../../../ui/api-client.ts";
import type {
  createCaseImportRoute,
  listCaseImportsRoute,
  readCaseImportRoute,
  runCaseImportRoute,
} from "../../contract/case-import.ts";
import { isCaseImportAtWork } from "../../domain/case-import/case-import-state.ts";

export type CaseImport = Answer<typeof readCaseImportRoute>;
export type CaseMapping = CaseImport["mapping"];
export type CaseImportSummary = Answer<typeof listCaseImportsRoute>["items"][number];

const POLL_MS = 1_000;
const keyOf = (id: string): readonly string[] => ["feedback-imports", id];

/** One import; asked again every second while the server works on it. */
export function useCaseImport(id: string) {
  const client = useQueryClient();
  const query = useQuery({
    queryKey: keyOf(id),
    queryFn: ({ signal }) =>
      request<typeof readCaseImportRoute>({
        method: "get",
        path: "/api/v1/feedback-imports/{id}",
        params: { id },
        signal,
      }),
    refetchInterval: ({ state }) => (state.data && isCaseImportAtWork(state.data.status) ? POLL_MS : false),
    refetchIntervalInBackground: true,
  });
  const status = query.data?.status;
  const before = useRef(status);
  useEffect(() => {
    const isThrough = before.current !== undefined && before.current !== status && status === "done";
    before.current = status;
    if (!isThrough) return;
    void client.invalidateQueries({ queryKey: ["feedback"] });
    void client.invalidateQueries({ queryKey: ["feedback-imports", "list"] });
  }, [client, status]);
  return query;
}

/** Sends a file; `onDone` gets the id of what was made of it. */
export function useSendCases(onDone: (id: string) => void) {
  const client = useQueryClient();
  const [sending, setSending] = useState<{ readonly name: string; readonly share: number } | null>(null);
  const [error, setError] = useState<unknown>(null);
  const stop = useRef<AbortController | null>(null);
  const send = async (file: File): Promise<void> => {
    const leave = new AbortController();
    stop.current = leave;
    setError(null);
    setSending({ name: file.name, share: 0 });
    try {
      const made = await upload<typeof createCaseImportRoute>({
        method: "post",
        path: "/api/v1/feedback-imports",
        query: { name: file.name.slice(-200) },
        content: file,
        signal: leave.signal,
        onProgress: (share) => setSending({ name: file.name, share }),
      });
      client.setQueryData(keyOf(made.id), made);
      onDone(made.id);
    } catch (thrown) {
      if (!leave.signal.aborted) setError(thrown);
    } finally {
      setSending(null);
    }
  };
  return { send: (file: File) => void send(file), sending, error, cancel: () => stop.current?.abort() };
}

/** Runs an import, on trial or in earnest. */
export function useRunCases(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: { readonly dryRun: boolean; readonly mapping: CaseMapping }) =>
      request<typeof runCaseImportRoute>({
        method: "post",
        path: "/api/v1/feedback-imports/{id}/runs",
        params: { id },
        body,
      }),
    onSuccess: (started) => client.setQueryData(keyOf(id), started),
  });
}
