import { Failure } from "../../kit/failure.ts";
import type { RequestFacts } from "../../platform/api/api.ts";
import { mayChangeOwnUser } from "../domain/permissions.ts";
import { deleteAuthSession } from "../store/auth-sessions.ts";
import type { IdentityDeps } from "./identity-deps.ts";
import type { Session } from "./session.ts";
import { demand, recordAct } from "./work.ts";

/**
 * Signs out one device of the person of the request.
 * @throws Failure `not-found` for another person's device
 */
export async function revokeDevice(
  deps: IdentityDeps,
  id: string,
  session: Session,
  request: RequestFacts,
): Promise<void> {
  demand(mayChangeOwnUser(session.actor));
  const device = await deps.auth.recognise(request);
  if (device === null) throw new Failure("unauthenticated");
  await session.begin(async (work) => {
    if (!(await deleteAuthSession(work.tx, device.loginId, id))) throw new Failure("not-found");
    await recordAct(work, {
      action: "session.revoke",
      recordType: "user",
      recordId: work.actor.id ?? "",
      recordLabel: work.actor.name,
    });
  });
}
