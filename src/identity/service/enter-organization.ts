import { Failure } from "../../kit/failure.ts";
import type { RequestFacts } from "../../platform/api/api.ts";
import { inSystem } from "../../platform/db/database.ts";
import { deleteAuthSession, setSessionOrganization } from "../store/auth-sessions.ts";
import { noteEntry } from "../store/logins.ts";
import type { SignedInDevice } from "./auth/auth.ts";
import { findMembership } from "./find-membership.ts";
import { originOf, type IdentityDeps } from "./identity-deps.ts";
import { openSession } from "./session.ts";
import { viewSession } from "./view-session.ts";
import { recordAct } from "./work.ts";

/** What the screens are told after a sign-in or a switch. */
export type SessionView = Awaited<ReturnType<typeof viewSession>>;

/**
 * Lets a device that has just signed in work in `orgId`, or in the organization its login worked in last.
 * @throws Failure `forbidden-no-organization` when the login belongs to none any more; the device is signed out
 */
export async function enterOrganization(
  deps: IdentityDeps,
  device: SignedInDevice,
  request: RequestFacts,
  orgId: number | null = null,
): Promise<SessionView> {
  const actor = await findMembership(deps.database, device.loginId, orgId);
  if (actor === null) {
    await inSystem(deps.database, (tx) => deleteAuthSession(tx, device.loginId, device.sessionId));
    throw new Failure("forbidden-no-organization");
  }
  const session = openSession(deps.database, actor, originOf(request), deps.clock);
  return session.begin(async (work) => {
    await setSessionOrganization(work.tx, device.sessionId, actor.orgId);
    await noteEntry(work.tx, actor.orgId, device.loginId, work.now);
    await recordAct(work, {
      action: "session.create",
      recordType: "user",
      recordId: actor.id ?? "",
      recordLabel: actor.name,
    });
    return viewSession(work, deps.permissions);
  });
}
