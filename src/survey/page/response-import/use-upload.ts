import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { request, upload, type Answer } from "../../../ui/api-client.ts";
import type {
  createResponseImportRoute,
  listResponseImportsRoute,
  readResponseImportRoute,
  runResponseImportRoute,
} from "../../contract/response-import.ts";
import { surveyKey } from "../survey-queries.ts";

export type Upload = Answer<typeof readResponseImportRoute>;
export type Mapping = Upload["mapping"];

const keyOf = (id: string): readonly string[] => ["response-imports", id];

/** One uploaded sheet. */
export function useUpload(id: string) {
  return useQuery({
    queryKey: keyOf(id),
    queryFn: ({ signal }) =>
      request<typeof readResponseImportRoute>({
        method: "get",
        path: "/api/v1/response-imports/{id}",
        params: { id },
        signal,
      }),
  });
}

/** Sheets uploaded to a survey before. */
export function useEarlierUploads(surveyId: string) {
  return useQuery({
    queryKey: ["response-imports", "of", surveyId],
    queryFn: ({ signal }) =>
      request<typeof listResponseImportsRoute>({
        method: "get",
        path: "/api/v1/surveys/{id}/response-imports",
        params: { id: surveyId },
        query: { limit: 10 },
        signal,
      }),
  });
}

/** Sends a file; `onDone` gets the id of what was made of it. */
export function useSendFile(surveyId: string, onDone: (id: string) => void) {
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
      const made = await upload<typeof createResponseImportRoute>({
        method: "post",
        path: "/api/v1/surveys/{id}/response-imports",
        params: { id: surveyId },
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

/** Runs an upload, on trial or in earnest. */
export function useRun(id: string, surveyId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: { readonly dryRun: boolean; readonly mapping: Mapping }) =>
      request<typeof runResponseImportRoute>({
        method: "post",
        path: "/api/v1/response-imports/{id}/runs",
        params: { id },
        body,
      }),
    onSuccess: async (done, { dryRun }) => {
      client.setQueryData(keyOf(id), done);
      if (dryRun) return;
      await client.invalidateQueries({ queryKey: surveyKey(surveyId) });
      await client.invalidateQueries({ queryKey: ["responses"] });
    },
  });
}
