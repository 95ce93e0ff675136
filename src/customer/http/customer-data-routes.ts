import type { Session } from "../../identity/service/session.ts";
import type { Work } from "../../identity/service/work.ts";
import type { Api } from "../../platform/api/api.ts";
import { contactRoutes } from "./contact-routes.ts";
import { customerAttributeRoutes } from "./customer-attribute-routes.ts";
import { customerMergeRoutes } from "./customer-merge-routes.ts";
import { segmentRoutes } from "./segment-routes.ts";
import { serviceRecordRoutes } from "./service-record-routes.ts";

/** Routes of what hangs on customers. */
export function customerDataRoutes(api: Api<Work, Session>): void {
  contactRoutes(api);
  customerAttributeRoutes(api);
  customerMergeRoutes(api);
  segmentRoutes(api);
  serviceRecordRoutes(api);
}
