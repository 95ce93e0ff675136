import { Failure } from "../../kit/failure.ts";
import { inSystem } from "../../platform/db/database.ts";
import type { RequestFacts } from "../../platform/api/api.ts";
import { mayChangeOwnUser } from "../domain/permissions.ts";
import { listAuthSessions, type AuthSessionRow } from "../store/auth-sessions.ts";
import type { IdentityDeps } from "./identity-deps.ts";
import type { Session } from "./session.ts";
import { demand } from "./work.ts";

export interface DeviceView extends AuthSessionRow {
  /** True for the device that asks. */
  readonly current: boolean;
}

/** The devices on which the person of the request is signed in, newest first. */
export async function listDevices(
  deps: IdentityDeps,
  session: Session,
  request: RequestFacts,
): Promise<DeviceView[]> {
  demand(mayChangeOwnUser(session.actor));
  const device = await deps.auth.recognise(request);
  if (device === null) throw new Failure("unauthenticated");
  const rows = await inSystem(deps.database, (tx) => listAuthSessions(tx, device.loginId, deps.clock()));
  return rows.map((row) => ({ ...row, current: row.id === device.sessionId }));
}
