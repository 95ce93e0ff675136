import { Failure } from "../../kit/failure.ts";
import type { RequestFacts } from "../../platform/api/api.ts";
import type { Cookies, Credentials } from "./auth/auth.ts";
import { enterOrganization, type SessionView } from "./enter-organization.ts";
import type { IdentityDeps } from "./identity-deps.ts";
import { countAttempt, forgiveAttempt } from "./sign-in-limits.ts";

/** A session begun: what the screens are told, and the cookies that go with it. */
export interface SignedIn {
  readonly view: SessionView;
  readonly cookies: Cookies;
}

/**
 * Signs in with mail address and password.
 * @throws Failure `wrong-credentials` (the same for an unknown address), `too-many-attempts` {minutes},
 * `forbidden-no-organization`
 */
export async function signIn(
  deps: IdentityDeps,
  credentials: Credentials,
  request: RequestFacts,
): Promise<SignedIn> {
  const attempt = { email: credentials.email, address: request.address };
  await countAttempt(deps, attempt);
  const signedIn = await deps.auth.signIn(credentials, request);
  if (signedIn === null) throw new Failure("wrong-credentials");
  await forgiveAttempt(deps, attempt);
  const view = await enterOrganization(deps, signedIn.device, request);
  return { view, cookies: signedIn.cookies };
}
