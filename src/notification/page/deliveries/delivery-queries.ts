import { queryOptions } from "@tanstack/react-query";
import type { getMailSettings, listDeliveries } from "../../contract/delivery.ts";
import { request, type Answer } from "../../../ui/api-client.ts";

export type Delivery = Answer<typeof listDeliveries>["items"][number];

/** Whether a mail server is set. */
export const mailSettingsQuery = queryOptions({
  queryKey: ["mail-settings"],
  queryFn: ({ signal }) =>
    request<typeof getMailSettings>({ method: "get", path: "/api/v1/mail-settings", signal }),
});
