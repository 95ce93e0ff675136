import { queryOptions } from "@tanstack/react-query";
import type { listDeliveries } from "../../contract/delivery.ts";
import { request, type Answer } from "../../../ui/api-client.ts";

export type Delivery = Answer<typeof listDeliveries>["items"][number];

/** The newest messages of all states, to see whether mail is set up at all. */
export const newestDeliveriesQuery = queryOptions({
  queryKey: ["deliveries", "newest"],
  queryFn: async ({ signal }) =>
    (
      await request<typeof listDeliveries>({
        method: "get",
        path: "/api/v1/deliveries",
        query: { limit: 5 },
        signal,
      })
    ).items,
});
