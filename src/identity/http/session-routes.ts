import type { Api } from "../../platform/api/api.ts";
import * as contract from "../contract/session.ts";
import { changeOwnUser } from "../service/change-own-user.ts";
import { changePassword } from "../service/change-password.ts";
import type { IdentityDeps } from "../service/identity-deps.ts";
import type { Session } from "../service/session.ts";
import { signIn } from "../service/sign-in.ts";
import { switchOrganization } from "../service/switch-organization.ts";
import { viewSession } from "../service/view-session.ts";
import type { Work } from "../service/work.ts";
import { cookieAnswer } from "./cookie-answer.ts";

/** Signing in and out, and what a person may change of themselves. */
export function sessionRoutes(api: Api<Work, Session>, deps: IdentityDeps): void {
  api.open(contract.signIn, async ({ body }, request) => {
    const { view, cookies } = await signIn(deps, body, request);
    return cookieAnswer(201, view, cookies);
  });

  api.stream(contract.getSession, async (_input, session, request) => {
    const view = await session.begin((work) => viewSession(work, deps.permissions));
    return cookieAnswer(200, view, await deps.auth.prolong(request));
  });

  api.open(contract.signOut, async (_input, request) =>
    cookieAnswer(204, null, await deps.auth.signOut(request)),
  );

  api.stream(contract.switchOrganization, async ({ body }, _session, request) =>
    cookieAnswer(200, await switchOrganization(deps, body.organizationId, request), []),
  );

  api.route(contract.changeOwnUser, async ({ body }, work) => {
    await changeOwnUser(work, body);
    return viewSession(work, deps.permissions);
  });

  api.stream(contract.changePassword, async ({ body }, session, request) => {
    await changePassword(deps, body, session, request);
    return cookieAnswer(204, null, []);
  });
}
