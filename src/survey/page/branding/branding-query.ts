import { queryOptions } from "@tanstack/react-query";
import type { RouteAnswer } from "../../../platform/contract/route.ts";
import { request } from "../../../ui/api-client.ts";
import type { readBrandingRoute } from "../../contract/survey-branding.ts";

export type Branding = RouteAnswer<typeof readBrandingRoute>;

/** How the organization's surveys look. */
export const brandingQuery = queryOptions({
  queryKey: ["survey-branding"],
  queryFn: ({ signal }) =>
    request<typeof readBrandingRoute>({ method: "get", path: "/api/v1/survey-branding", signal }),
});
