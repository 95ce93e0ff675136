import type { Api } from "../../platform/api/api.ts";
import * as contract from "../contract/organization.ts";
import { getOrganization } from "../service/get-organization.ts";
import type { Session } from "../service/session.ts";
import { updateOrganization } from "../service/update-organization.ts";
import type { Work } from "../service/work.ts";

export function organizationRoutes(api: Api<Work, Session>): void {
  api.route(contract.getOrganization, (_input, work) => getOrganization(work));
  api.route(contract.updateOrganization, ({ body }, work) => updateOrganization(work, body));
}
