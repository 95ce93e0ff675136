import { Failure } from "../../kit/failure.ts";
import { mayAdminister } from "../domain/permissions.ts";
import { listMemberships } from "../store/logins.ts";
import { findUser } from "../store/users.ts";
import { makeResetLink } from "./reset-links.ts";
import { demand, recordAct, type Work } from "./work.ts";

/**
 * A link for a user's new password, for an administrator to hand over where no mail is set up.
 * @throws Failure `not-found`, `user-without-login`, `conflict-login-elsewhere` (the login opens another organization
 * too, which this administrator must not get into)
 */
export async function createPasswordReset(
  work: Work,
  publicUrl: string,
  userId: string,
): Promise<{ readonly link: string; readonly expiresAt: string }> {
  demand(mayAdminister(work.actor));
  const { tx, actor, now } = work;
  const user = await findUser(tx, actor.orgId, userId);
  if (user === null || user.removedAt !== null) throw new Failure("not-found");
  if (user.loginId === null) throw new Failure("user-without-login", { name: user.name });
  const memberships = await listMemberships(tx, user.loginId);
  if (memberships.length > 1) throw new Failure("conflict-login-elsewhere", { name: user.name });
  const made = await makeResetLink(tx, user.loginId, publicUrl, now);
  await recordAct(work, {
    action: "user.create-password-reset",
    recordType: "user",
    recordId: user.id,
    recordLabel: user.name,
  });
  return made;
}
