import { queryOptions } from "@tanstack/react-query";
import type { listCalendars } from "../../contract/calendar.ts";
import type { listDepartments } from "../../contract/department.ts";
import type { getOrganization } from "../../contract/organization.ts";
import { request } from "../../../ui/api-client.ts";

/** Departments, open or closed ones, by name. */
export const departmentsQuery = (state: "open" | "closed") =>
  queryOptions({
    queryKey: ["departments", state],
    queryFn: async ({ signal }) =>
      (
        await request<typeof listDepartments>({
          method: "get",
          path: "/api/v1/departments",
          query: { state },
          signal,
        })
      ).items,
  });

/** Working calendars, the default first. */
export const calendarsQuery = queryOptions({
  queryKey: ["calendars", "all"],
  queryFn: async ({ signal }) =>
    (
      await request<typeof listCalendars>({
        method: "get",
        path: "/api/v1/calendars",
        query: { limit: 200 },
        signal,
      })
    ).items,
});

export const organizationQuery = queryOptions({
  queryKey: ["organization"],
  queryFn: ({ signal }) =>
    request<typeof getOrganization>({ method: "get", path: "/api/v1/organization", signal }),
});
