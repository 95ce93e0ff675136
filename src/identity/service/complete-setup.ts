import { Failure } from "../../kit/failure.ts";
import { inSystem } from "../../platform/db/database.ts";
import type { RequestFacts } from "../../platform/api/api.ts";
import { readSetting, takeSetting } from "../store/settings.ts";
import { beginOrganization } from "./add-organization.ts";
import { addUser } from "./add-user.ts";
import { hashSecret } from "./auth/secret.ts";
import { enterOrganization } from "./enter-organization.ts";
import { originOf, type IdentityDeps } from "./identity-deps.ts";
import { SETUP_TOKEN_SETTING } from "./setup-token.ts";
import type { SignedIn } from "./sign-in.ts";

export interface SetupInput {
  readonly token: string;
  readonly organization: {
    readonly name: string;
    readonly timeZone: string;
    readonly language: "zh" | "en";
  };
  readonly administrator: { readonly name: string; readonly email: string; readonly password: string };
}

/**
 * Makes the first organization, its default calendar and its administrator, all or nothing, and signs in. The token
 * works once: of two who use it at the same time one wins.
 * @throws Failure `gone-setup-link` (wrong, used, or replaced by a newer start), `time-zone-unknown` {zone},
 * `conflict-login-exists` {email}, those of `hashNewPassword`
 */
export async function completeSetup(
  deps: IdentityDeps,
  input: SetupInput,
  request: RequestFacts,
): Promise<SignedIn> {
  const { email, password } = input.administrator;
  const tokenHash = hashSecret(input.token);
  const facts = { ...originOf(request), now: deps.clock() };
  const orgId = await inSystem(deps.database, async (tx) => {
    if (
      (await readSetting(tx, SETUP_TOKEN_SETTING)) !== tokenHash ||
      !(await takeSetting(tx, SETUP_TOKEN_SETTING, tokenHash))
    ) {
      throw new Failure("gone-setup-link");
    }
    const work = await beginOrganization(tx, input.organization, facts);
    const user = await addUser(work, { ...input.administrator, roles: ["admin"] });
    if (!user.loginCreated) throw new Failure("conflict-login-exists", { email });
    return work.actor.orgId;
  });
  const signedIn = await deps.auth.signIn({ email, password }, request);
  if (signedIn === null) throw new Error("the administrator just made cannot sign in");
  const view = await enterOrganization(deps, signedIn.device, request, orgId);
  return { view, cookies: signedIn.cookies };
}
