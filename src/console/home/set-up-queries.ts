import { queryOptions } from "@tanstack/react-query";
import type { listCustomersRoute } from "../../customer/contract/customer.ts";
import type { listCalendars } from "../../identity/contract/calendar.ts";
import type { listDepartments } from "../../identity/contract/department.ts";
import type { listInvitations } from "../../identity/contract/invitation.ts";
import type { getOrganization } from "../../identity/contract/organization.ts";
import type { listUsers } from "../../identity/contract/user.ts";
import type { listSurveysRoute } from "../../survey/contract/survey.ts";
import { request } from "../../ui/api-client.ts";

/** Open departments. */
export const departmentsQuery = queryOptions({
  queryKey: ["departments", "open"],
  queryFn: async ({ signal }) =>
    (
      await request<typeof listDepartments>({
        method: "get",
        path: "/api/v1/departments",
        query: { state: "open" },
        signal,
      })
    ).items,
});

/** The calendar of every department that has none of its own; null before there is one. */
export const defaultCalendarQuery = queryOptions({
  queryKey: ["calendars", "default"],
  queryFn: async ({ signal }) => {
    const { items } = await request<typeof listCalendars>({
      method: "get",
      path: "/api/v1/calendars",
      query: { limit: 20 },
      signal,
    });
    return items.find(({ isDefault }) => isDefault) ?? null;
  },
});

/** Invitations not yet accepted, newest first. */
export const openInvitationsQuery = queryOptions({
  queryKey: ["invitations", "open"],
  queryFn: async ({ signal }) =>
    (
      await request<typeof listInvitations>({
        method: "get",
        path: "/api/v1/invitations",
        query: { state: "open", limit: 100 },
        signal,
      })
    ).items,
});

/** Present people, the first hundred. */
export const somePeopleQuery = queryOptions({
  queryKey: ["users", "some"],
  queryFn: async ({ signal }) =>
    (await request<typeof listUsers>({ method: "get", path: "/api/v1/users", query: { limit: 100 }, signal }))
      .items,
});

/** Whether there is any customer. */
export const anyCustomerQuery = queryOptions({
  queryKey: ["customers", "any"],
  queryFn: async ({ signal }) => {
    const { items } = await request<typeof listCustomersRoute>({
      method: "get",
      path: "/api/v1/customers",
      query: { limit: 1 },
      signal,
    });
    return items.length > 0;
  },
});

/** Title of a survey that was published; null while there is none among those changed last. */
export const publishedSurveyQuery = queryOptions({
  queryKey: ["surveys", "published"],
  queryFn: async ({ signal }) => {
    const { items } = await request<typeof listSurveysRoute>({
      method: "get",
      path: "/api/v1/surveys",
      query: { limit: 100 },
      signal,
    });
    return items.find(({ version }) => version !== null)?.title ?? null;
  },
});

export const organizationQuery = queryOptions({
  queryKey: ["organization"],
  queryFn: ({ signal }) =>
    request<typeof getOrganization>({ method: "get", path: "/api/v1/organization", signal }),
});
