import type { ConsolePage, Permissions } from "../console-page.ts";

const mayAdminister = (permissions: Permissions): boolean => permissions["mayAdminister"] === true;
const maySeeAudit = (permissions: Permissions): boolean => permissions["maySeeAudit"] === true;

/** Settings of the organization, its people, departments, calendars and keys; the audit log. */
export const identityPages: readonly ConsolePage[] = [
  {
    path: "/settings/organization",
    area: "settings",
    name: "organization",
    may: mayAdminister,
    load: async () =>
      (await import("../../identity/page/organization/OrganizationPage.tsx")).OrganizationPage,
  },
  {
    path: "/settings/people",
    area: "settings",
    name: "people",
    may: mayAdminister,
    load: async () => (await import("../../identity/page/people/PeoplePage.tsx")).PeoplePage,
  },
  {
    path: "/settings/departments",
    area: "settings",
    name: "departments",
    may: mayAdminister,
    load: async () => (await import("../../identity/page/departments/DepartmentsPage.tsx")).DepartmentsPage,
  },
  {
    path: "/settings/calendars",
    area: "settings",
    name: "calendars",
    may: mayAdminister,
    load: async () => (await import("../../identity/page/calendars/CalendarsPage.tsx")).CalendarsPage,
  },
  {
    path: "/settings/calendars/:id",
    area: "settings",
    may: mayAdminister,
    load: async () => (await import("../../identity/page/calendars/CalendarPage.tsx")).CalendarPage,
  },
  {
    path: "/settings/api-keys",
    area: "settings",
    name: "apiKeys",
    may: mayAdminister,
    load: async () => (await import("../../identity/page/api-keys/ApiKeysPage.tsx")).ApiKeysPage,
  },
  {
    path: "/settings/audit",
    area: "settings",
    name: "auditLog",
    may: maySeeAudit,
    load: async () => (await import("../../identity/page/audit/AuditPage.tsx")).AuditPage,
  },
];
