import { queryOptions } from "@tanstack/react-query";
import type { getSmsSettingsRoute, listSmsRefusalsRoute } from "../../contract/sms.ts";
import { request, type Answer } from "../../../ui/api-client.ts";

export type SmsSettings = Answer<typeof getSmsSettingsRoute>;
export type SmsAccount = NonNullable<SmsSettings["account"]>;
export type SmsRefusal = Answer<typeof listSmsRefusalsRoute>["items"][number];
export type SmsTemplateSetting = SmsSettings["templates"][number];

/** Account, templates and today's count. */
export const smsSettingsQuery = queryOptions({
  queryKey: ["sms-settings"],
  queryFn: ({ signal }) =>
    request<typeof getSmsSettingsRoute>({ method: "get", path: "/api/v1/sms-settings", signal }),
});
