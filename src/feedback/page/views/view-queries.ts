import { queryOptions } from "@tanstack/react-query";
import { request } from "../../../ui/api-client.ts";
import type { listViewsRoute } from "../../contract/feedback-view.ts";

/** Filters that the reader kept, and those of all. */
export const viewsQuery = queryOptions({
  queryKey: ["feedback-views"],
  queryFn: async ({ signal }) =>
    (
      await request<typeof listViewsRoute>({
        method: "get",
        path: "/api/v1/feedback-views",
        query: {},
        signal,
      })
    ).items,
  staleTime: 60_000,
});
