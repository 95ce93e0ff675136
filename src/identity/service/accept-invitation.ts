import { Failure } from "../../kit/failure.ts";
import { inOrganization } from "../../platform/db/database.ts";
import type { RequestFacts } from "../../platform/api/api.ts";
import { findInvitation, lockInvitation } from "../store/invitations.ts";
import { findLoginByEmail, insertLogin, type LoginRow } from "../store/logins.ts";
import { findOrganization } from "../store/organizations.ts";
import { enterOrganization } from "./enter-organization.ts";
import { originOf, type IdentityDeps } from "./identity-deps.ts";
import { joinOrganization } from "./join-organization.ts";
import { demandOpen, findInvitationByToken } from "./open-invitation.ts";
import { provePassword } from "./prove-password.ts";
import { openSession, systemActor } from "./session.ts";
import { hashNewPassword } from "./set-password.ts";
import type { SignedIn } from "./sign-in.ts";
import { newId, type Work } from "./work.ts";

export interface AcceptanceInput {
  readonly token: string;
  readonly name: string;
  /** Of the new login, or the present one of a known login; none when signed in as the invited address. */
  readonly password?: string | undefined;
}

/**
 * Joins an organization by an invitation link and signs in. The link works once: of two who use it at the same time
 * one gets in.
 * @throws Failure as `demandOpen`; `invitation-password-missing`, `wrong-credentials`, `too-many-attempts` {minutes},
 * those of `hashNewPassword`, `conflict-user-present` {email}
 */
export async function acceptInvitation(
  deps: IdentityDeps,
  input: AcceptanceInput,
  request: RequestFacts,
): Promise<SignedIn> {
  const { orgId, invitationId } = await findInvitationByToken(deps.database, input.token);
  const { email, login, language } = await inOrganization(deps.database, orgId, async (tx) => {
    const invitation = demandOpen(await findInvitation(tx, orgId, invitationId), deps.clock());
    const organization = await findOrganization(tx, orgId);
    return {
      email: invitation.email,
      login: await findLoginByEmail(tx, invitation.email),
      language: organization.language,
    };
  });
  const device = await deps.auth.recognise(request);
  const signedIn = device !== null && device.loginId === login?.id ? device : null;
  const newHash = signedIn === null ? await hashOrProve(deps, { email, login }, input, request) : null;

  const session = openSession(deps.database, systemActor(orgId, language), originOf(request), deps.clock);
  await session.begin(async (work) => {
    const invitation = demandOpen(await lockInvitation(work.tx, orgId, invitationId), work.now);
    const loginId = login?.id ?? (await makeLogin(work, { email, name: input.name, passwordHash: newHash }));
    await joinOrganization(work, invitation, { loginId, name: input.name });
  });

  if (signedIn !== null) {
    return { view: await enterOrganization(deps, signedIn, request, orgId), cookies: [] };
  }
  const entered = await deps.auth.signIn({ email, password: input.password ?? "" }, request);
  if (entered === null) throw new Error("a login that was just made or proved cannot sign in");
  return {
    view: await enterOrganization(deps, entered.device, request, orgId),
    cookies: entered.cookies,
  };
}

/** The hash of a new login's password; null for a known login, which must show its present one. */
async function hashOrProve(
  deps: IdentityDeps,
  who: { readonly email: string; readonly login: LoginRow | null },
  { password }: AcceptanceInput,
  request: RequestFacts,
): Promise<string | null> {
  if (password === undefined) throw new Failure("invitation-password-missing");
  if (who.login === null) return hashNewPassword(password, who.email);
  if (!(await provePassword(deps, who.login, password, request))) throw new Failure("wrong-credentials");
  return null;
}

async function makeLogin(
  { tx, now }: Work,
  login: { readonly email: string; readonly name: string; readonly passwordHash: string | null },
): Promise<string> {
  const { passwordHash, ...named } = login;
  if (passwordHash === null) throw new Error("a new login needs a password");
  const id = newId();
  if (!(await insertLogin(tx, { ...named, id, passwordHash, now }))) throw new Failure("conflict-concurrent");
  return id;
}
