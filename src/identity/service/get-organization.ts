import { maySeeOrganization } from "../domain/permissions.ts";
import { findOrganization, type OrganizationRow } from "../store/organizations.ts";
import { demand, type Work } from "./work.ts";

/** The organization that the caller works in. */
export async function getOrganization(work: Work): Promise<OrganizationRow> {
  demand(maySeeOrganization(work.actor));
  return findOrganization(work.tx, work.actor.orgId);
}
