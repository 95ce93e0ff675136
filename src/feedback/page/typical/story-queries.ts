import { queryOptions } from "@tanstack/react-query";
import { request } from "../../../ui/api-client.ts";
import type { readStoryRoute } from "../../contract/feedback-story.ts";

/** The story of a case, with what the case itself tells. */
export const storyQuery = (id: string) =>
  queryOptions({
    queryKey: ["feedback", "story", id],
    queryFn: ({ signal }) =>
      request<typeof readStoryRoute>({
        method: "get",
        path: "/api/v1/feedback/{id}/story",
        params: { id },
        signal,
      }),
  });
