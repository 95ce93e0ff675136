import { queryOptions } from "@tanstack/react-query";
import type { RouteAnswer } from "../../../platform/contract/route.ts";
import { request } from "../../../ui/api-client.ts";
import type { readWebFormRoute } from "../../contract/web-form.ts";

export type WebForm = RouteAnswer<typeof readWebFormRoute>;

/** The public form's settings and address. */
export const webFormQuery = queryOptions({
  queryKey: ["feedback-web-form"],
  queryFn: ({ signal }) =>
    request<typeof readWebFormRoute>({ method: "get", path: "/api/v1/feedback-web-form", signal }),
});
