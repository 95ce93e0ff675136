import { queryOptions } from "@tanstack/react-query";
import { request } from "../../../ui/api-client.ts";
import type { listSnippetsRoute } from "../../contract/feedback-snippet.ts";

/** Texts to write replies with, by name. */
export const snippetsQuery = queryOptions({
  queryKey: ["feedback-snippets"],
  queryFn: async ({ signal }) =>
    (
      await request<typeof listSnippetsRoute>({
        method: "get",
        path: "/api/v1/feedback-snippets",
        query: {},
        signal,
      })
    ).items,
  staleTime: 60_000,
});
