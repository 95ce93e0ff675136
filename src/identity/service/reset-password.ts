import { Failure } from "../../kit/failure.ts";
import { inSystem, type Tx } from "../../platform/db/database.ts";
import type { RequestFacts } from "../../platform/api/api.ts";
import { forgetHits } from "../../platform/limits/count-hit.ts";
import { listMemberships } from "../store/logins.ts";
import { bindToOrganization } from "../store/organizations.ts";
import { takeResetToken } from "../store/reset-tokens.ts";
import { findMember } from "../store/users.ts";
import { hashSecret } from "./auth/secret.ts";
import { actorOf } from "./find-membership.ts";
import { originOf, type IdentityDeps } from "./identity-deps.ts";
import { hashNewPassword, setPassword } from "./set-password.ts";
import { accountKey } from "./sign-in-limits.ts";
import { recordAct, type Work } from "./work.ts";

type Facts = Omit<Work, "tx" | "actor">;

/**
 * Sets a new password by the link that was mailed or handed over; signs out all devices and ends a lock-out.
 * @throws Failure `gone-reset-link` (unknown, used or older than an hour), those of `hashNewPassword`
 */
export async function resetPassword(
  deps: IdentityDeps,
  input: { readonly token: string; readonly password: string },
  request: RequestFacts,
): Promise<void> {
  const facts = { ...originOf(request), now: deps.clock() };
  const email = await inSystem(deps.database, async (tx) => {
    const found = await takeResetToken(tx, hashSecret(input.token));
    if (found === null || found.expiresAt <= facts.now) throw new Failure("gone-reset-link");
    const passwordHash = await hashNewPassword(input.password, found.email);
    await setPassword(tx, { id: found.loginId, passwordHash, keptSession: null }, facts.now);
    await recordEverywhere(tx, found.loginId, facts);
    return found.email;
  });
  await forgetHits(deps.database, accountKey(email));
}

/** Each organization of the person finds the act in its own log. */
async function recordEverywhere(tx: Tx, loginId: string, facts: Facts): Promise<void> {
  for (const { orgId } of await listMemberships(tx, loginId)) {
    await bindToOrganization(tx, orgId);
    const user = await findMember(tx, orgId, loginId);
    if (user === null) continue;
    await recordAct(
      { ...facts, tx, actor: actorOf(orgId, user) },
      { action: "user.reset-password", recordType: "user", recordId: user.id, recordLabel: user.name },
    );
  }
}
