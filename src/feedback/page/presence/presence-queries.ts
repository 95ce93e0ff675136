import { useQuery } from "@tanstack/react-query";
import { request, type Answer } from "../../../ui/api-client.ts";
import type { listPresenceRoute } from "../../contract/feedback-live.ts";

export type PresentPerson = Answer<typeof listPresenceRoute>["items"][number];

export const presenceKey = ["feedback-presence"] as const;
/** Who gives no sign of life is gone after 45 seconds: within a minute they are gone from the screen too. */
const LOOK_EVERY_MS = 12_000;
const NOBODY: readonly PresentPerson[] = [];

/** Who else has this case open just now. */
export function usePresent(id: string): readonly PresentPerson[] {
  const { data = NOBODY } = useQuery({
    queryKey: presenceKey,
    queryFn: async ({ signal }) =>
      (
        await request<typeof listPresenceRoute>({
          method: "get",
          path: "/api/v1/feedback-presence",
          query: {},
          signal,
        })
      ).items,
    refetchInterval: LOOK_EVERY_MS,
    select: (items) => items.filter(({ feedbackId }) => feedbackId === id),
  });
  return data;
}
