import type { Api } from "../../platform/api/api.ts";
import * as contract from "../contract/invitation.ts";
import { acceptInvitation } from "../service/accept-invitation.ts";
import { createInvitation } from "../service/create-invitation.ts";
import type { IdentityDeps } from "../service/identity-deps.ts";
import { listInvitations } from "../service/list-invitations.ts";
import { revokeInvitation } from "../service/revoke-invitation.ts";
import type { Session } from "../service/session.ts";
import { viewInvitation } from "../service/view-invitation.ts";
import type { Work } from "../service/work.ts";
import { cookieAnswer } from "./cookie-answer.ts";

export function invitationRoutes(api: Api<Work, Session>, deps: IdentityDeps): void {
  api.route(contract.listInvitations, ({ query }, work) => listInvitations(work, query));
  api.route(contract.createInvitation, ({ body }, work) => createInvitation(work, deps, body));
  api.route(contract.revokeInvitation, ({ params }, work) => revokeInvitation(work, params.id));

  api.open(contract.getInvitationByToken, ({ params }, request) =>
    viewInvitation(deps, params.token, request),
  );

  api.open(contract.acceptInvitation, async ({ params, body }, request) => {
    const { view, cookies } = await acceptInvitation(deps, { ...params, ...body }, request);
    return cookieAnswer(201, view, cookies);
  });
}
