import { Failure } from "../../kit/failure.ts";
import { IDENTITY_EVENTS } from "../domain/events.ts";
import { mayAdminister } from "../domain/permissions.ts";
import { deleteAuthSessions } from "../store/auth-sessions.ts";
import { deleteMembership, listMemberships } from "../store/logins.ts";
import { deleteResetTokens } from "../store/reset-tokens.ts";
import { updateUserRow } from "../store/user-changes.ts";
import { findUser } from "../store/users.ts";
import { keepAdministrator } from "./keep-administrator.ts";
import { announce, demand, recordAct, type Work } from "./work.ts";

/**
 * Ends a person's membership: their very next request is refused, or falls back to another organization of theirs.
 * What they did stays on record under their name.
 * @throws Failure `not-found`, `conflict-own-removal`, `conflict-last-administrator`, `conflict-user-changed`
 */
export async function removeUser(work: Work, id: string): Promise<void> {
  demand(mayAdminister(work.actor));
  const { tx, actor, now } = work;
  if (actor.kind === "user" && actor.id === id) throw new Failure("conflict-own-removal");
  const user = await findUser(tx, actor.orgId, id);
  if (user === null || user.removedAt !== null) throw new Failure("not-found");
  await keepAdministrator(tx, actor.orgId, id);
  if (!(await updateUserRow(tx, actor.orgId, user, { removedAt: now }))) {
    throw new Failure("conflict-user-changed");
  }
  if (user.loginId !== null) await endMembership(work, user.loginId);
  await recordAct(work, {
    action: "user.remove",
    recordType: "user",
    recordId: id,
    recordLabel: user.name,
  });
  await announce(work, IDENTITY_EVENTS.userRemoved, { userId: id });
}

async function endMembership({ tx, actor }: Work, loginId: string): Promise<void> {
  await deleteMembership(tx, actor.orgId, loginId);
  if ((await listMemberships(tx, loginId)).length > 0) return;
  await deleteAuthSessions(tx, loginId, null);
  await deleteResetTokens(tx, loginId);
}
