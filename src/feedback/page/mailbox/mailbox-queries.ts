import { queryOptions } from "@tanstack/react-query";
import { request } from "../../../ui/api-client.ts";
import type { listMailboxesRoute } from "../../contract/mailbox.ts";

/** How often the list looks again, so that the state is that of the last reading. */
const AGAIN_MS = 30_000;

/** All mailboxes with how reading them goes. */
export const mailboxesQuery = queryOptions({
  queryKey: ["mailboxes"],
  queryFn: async ({ signal }) =>
    (await request<typeof listMailboxesRoute>({ method: "get", path: "/api/v1/mailboxes", signal })).items,
  refetchInterval: AGAIN_MS,
});
