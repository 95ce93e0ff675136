import { Failure } from "../../kit/failure.ts";
import type { RequestFacts } from "../../platform/api/api.ts";
import { mayChangeOwnUser } from "../domain/permissions.ts";
import type { IdentityDeps } from "./identity-deps.ts";
import { provePassword } from "./prove-password.ts";
import type { Session } from "./session.ts";
import { hashNewPassword, setPassword } from "./set-password.ts";
import { demand, recordAct } from "./work.ts";

/**
 * Changes one's own password; all other devices are signed out.
 * @throws Failure `wrong-password`, `too-many-attempts` {minutes}, those of `hashNewPassword`
 */
export async function changePassword(
  deps: IdentityDeps,
  input: { readonly current: string; readonly next: string },
  session: Session,
  request: RequestFacts,
): Promise<void> {
  demand(mayChangeOwnUser(session.actor));
  const device = await deps.auth.recognise(request);
  if (device === null) throw new Failure("unauthenticated");
  const login = { id: device.loginId, email: device.email };
  if (!(await provePassword(deps, login, input.current, request))) throw new Failure("wrong-password");
  const passwordHash = await hashNewPassword(input.next, device.email);
  await session.begin(async (work) => {
    await setPassword(work.tx, { id: device.loginId, passwordHash, keptSession: device.sessionId }, work.now);
    await recordAct(work, {
      action: "user.change-password",
      recordType: "user",
      recordId: work.actor.id ?? "",
      recordLabel: work.actor.name,
    });
  });
}
