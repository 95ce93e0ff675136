import { Failure } from "../../kit/failure.ts";
import type { RequestFacts } from "../../platform/api/api.ts";
import { inSystem } from "../../platform/db/database.ts";
import { listMemberships } from "../store/logins.ts";
import { enterOrganization, type SessionView } from "./enter-organization.ts";
import type { IdentityDeps } from "./identity-deps.ts";

/**
 * Lets the device of the request work in another organization of the same person.
 * @throws Failure `not-found` unless the person is a member there, `unauthenticated` without a session
 */
export async function switchOrganization(
  deps: IdentityDeps,
  orgId: number,
  request: RequestFacts,
): Promise<SessionView> {
  const device = await deps.auth.recognise(request);
  if (device === null) throw new Failure("unauthenticated");
  const memberships = await inSystem(deps.database, (tx) => listMemberships(tx, device.loginId));
  if (!memberships.some((one) => one.orgId === orgId)) throw new Failure("not-found");
  return enterOrganization(deps, device, request, orgId);
}
