import { Failure } from "../../kit/failure.ts";
import { IDENTITY_EVENTS } from "../domain/events.ts";
import { mayAdminister } from "../domain/permissions.ts";
import { holdDepartmentOpen } from "../store/departments.ts";
import { insertMembership } from "../store/logins.ts";
import { deleteResetTokens } from "../store/reset-tokens.ts";
import { updateUserRow } from "../store/user-changes.ts";
import { findUser, findUserByEmail, type UserRow } from "../store/users.ts";
import { getUser, type UserView } from "./get-user.ts";
import { announce, demand, recordAct, type Work } from "./work.ts";

/**
 * Takes a removed person back with the roles of before; with their department unless it was closed meanwhile.
 * @throws Failure `not-found` (also for a person who is present), `conflict-user-present` {email},
 * `conflict-user-changed`
 */
export async function restoreUser(work: Work, id: string): Promise<UserView> {
  demand(mayAdminister(work.actor));
  const { tx, actor } = work;
  const user = await findUser(tx, actor.orgId, id);
  if (user === null || user.removedAt === null) throw new Failure("not-found");
  const email = user.email.toLowerCase();
  if ((await findUserByEmail(tx, actor.orgId, email)) !== null) {
    throw new Failure("conflict-user-present", { email });
  }
  const departmentId = await openDepartment(work, user);
  if (!(await updateUserRow(tx, actor.orgId, user, { removedAt: null, departmentId }))) {
    throw new Failure("conflict-user-changed");
  }
  if (user.loginId !== null) {
    await insertMembership(tx, { loginId: user.loginId, orgId: actor.orgId, userId: id });
    await deleteResetTokens(tx, user.loginId);
  }
  await recordAct(work, {
    action: "user.restore",
    recordType: "user",
    recordId: id,
    recordLabel: user.name,
    details: { roles: user.roles },
  });
  await announce(work, IDENTITY_EVENTS.userRestored, { userId: id });
  return getUser(work, id);
}

async function openDepartment({ tx, actor }: Work, { departmentId }: UserRow): Promise<string | null> {
  if (departmentId === null) return null;
  return (await holdDepartmentOpen(tx, actor.orgId, departmentId)) ? departmentId : null;
}
