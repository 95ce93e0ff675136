import { inOrganization } from "../../platform/db/database.ts";
import type { RequestFacts } from "../../platform/api/api.ts";
import { findInvitation } from "../store/invitations.ts";
import { findLoginByEmail } from "../store/logins.ts";
import { findOrganization } from "../store/organizations.ts";
import type { IdentityDeps } from "./identity-deps.ts";
import { demandOpen, findInvitationByToken } from "./open-invitation.ts";

/**
 * What an invitation link is for, told to whoever holds it.
 * @throws Failure as `demandOpen`
 */
export async function viewInvitation(deps: IdentityDeps, token: string, request: RequestFacts) {
  const { orgId, invitationId } = await findInvitationByToken(deps.database, token);
  const device = await deps.auth.recognise(request);
  return inOrganization(deps.database, orgId, async (tx) => {
    const invitation = demandOpen(await findInvitation(tx, orgId, invitationId), deps.clock());
    const organization = await findOrganization(tx, orgId);
    return {
      organizationName: organization.name,
      language: organization.language,
      email: invitation.email,
      name: invitation.name,
      hasLogin: (await findLoginByEmail(tx, invitation.email)) !== null,
      signedIn: device?.email === invitation.email,
    };
  });
}
