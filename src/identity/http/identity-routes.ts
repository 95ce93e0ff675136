import type { Api } from "../../platform/api/api.ts";
import type { IdentityDeps } from "../service/identity-deps.ts";
import type { Session } from "../service/session.ts";
import type { Work } from "../service/work.ts";
import { apiKeyRoutes } from "./api-key-routes.ts";
import { auditEntryRoutes } from "./audit-entry-routes.ts";
import { calendarRoutes } from "./calendar-routes.ts";
import { departmentRoutes } from "./department-routes.ts";
import { deviceRoutes } from "./device-routes.ts";
import { invitationRoutes } from "./invitation-routes.ts";
import { organizationRoutes } from "./organization-routes.ts";
import { passwordResetRoutes } from "./password-reset-routes.ts";
import { sessionRoutes } from "./session-routes.ts";
import { setupRoutes } from "./setup-routes.ts";
import { userRoutes } from "./user-routes.ts";

/** All addresses of people, organizations, keys, calendars and the audit log. */
export function identityRoutes(api: Api<Work, Session>, deps: IdentityDeps): void {
  sessionRoutes(api, deps);
  deviceRoutes(api, deps);
  passwordResetRoutes(api, deps);
  setupRoutes(api, deps);
  organizationRoutes(api);
  departmentRoutes(api);
  userRoutes(api);
  invitationRoutes(api, deps);
  apiKeyRoutes(api);
  auditEntryRoutes(api);
  calendarRoutes(api);
}
