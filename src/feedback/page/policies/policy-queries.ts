import { queryOptions } from "@tanstack/react-query";
import type { listUsers } from "../../../identity/contract/user.ts";
import { request, type Answer } from "../../../ui/api-client.ts";
import type { listFeedbackPolicies } from "../../contract/feedback-policy.ts";
import type { getQualifiedHandlers } from "../../contract/feedback-qualified.ts";
import type { getFeedbackSettings } from "../../contract/feedback-setting.ts";

export type Policies = Answer<typeof listFeedbackPolicies>;
export type Policy = Policies["items"][number];
export type Qualified = Answer<typeof getQualifiedHandlers>;
export type Settings = Answer<typeof getFeedbackSettings>;

export const policiesQuery = queryOptions({
  queryKey: ["feedback-policies"],
  queryFn: ({ signal }) =>
    request<typeof listFeedbackPolicies>({ method: "get", path: "/api/v1/feedback-policies", signal }),
});

export const settingsQuery = queryOptions({
  queryKey: ["feedback-settings"],
  queryFn: ({ signal }) =>
    request<typeof getFeedbackSettings>({ method: "get", path: "/api/v1/feedback-settings", signal }),
});

export const qualifiedQuery = queryOptions({
  queryKey: ["feedback-qualified-handlers"],
  queryFn: ({ signal }) =>
    request<typeof getQualifiedHandlers>({
      method: "get",
      path: "/api/v1/feedback-qualified-handlers",
      signal,
    }),
});

/** Colleagues who left, newest names first of the alphabet; the first 200. */
export const formerColleaguesQuery = queryOptions({
  queryKey: ["users", "removed", "hand-over"],
  queryFn: async ({ signal }) =>
    (
      await request<typeof listUsers>({
        method: "get",
        path: "/api/v1/users",
        query: { state: "removed", limit: 200 },
        signal,
      })
    ).items,
});
