import { Failure } from "../../kit/failure.ts";
import { IDENTITY_EVENTS } from "../domain/events.ts";
import { holdDepartmentOpen } from "../store/departments.ts";
import { markInvitationAccepted, type InvitationRow } from "../store/invitations.ts";
import { insertMembership } from "../store/logins.ts";
import { deleteResetTokens } from "../store/reset-tokens.ts";
import { updateUserRow } from "../store/user-changes.ts";
import { findMember, findRemovedMember, findUserByEmail, insertUser } from "../store/users.ts";
import { actorOf } from "./find-membership.ts";
import { announce, newId, recordAct, type Work } from "./work.ts";

/**
 * Makes a login a member by an invitation that the caller holds locked. Somebody who was here before, or was known
 * without a login, comes back as the same person, so that their history stays theirs.
 * @throws Failure `conflict-user-present` {email}
 */
export async function joinOrganization(
  work: Work,
  invitation: InvitationRow,
  person: { readonly loginId: string; readonly name: string },
): Promise<void> {
  const { tx, actor, now } = work;
  const { orgId } = actor;
  const { loginId, name } = person;
  const known = await knownPerson(work, invitation.email, loginId);
  const { roles } = invitation;
  const departmentId = await openDepartment(work, invitation.departmentId);
  const id = known?.id ?? newId();
  if (known !== null) {
    const changed = { loginId, name, roles, departmentId, removedAt: null };
    if (!(await updateUserRow(tx, orgId, known, changed))) throw new Failure("conflict-user-changed");
  } else {
    const { email } = invitation;
    const language = actor.language;
    const user = { id, loginId, name, email, phone: null, roles, departmentId, language, createdAt: now };
    await insertUser(tx, orgId, user);
  }
  await insertMembership(tx, { loginId, orgId, userId: id });
  await markInvitationAccepted(tx, orgId, { id: invitation.id, userId: id, at: now });
  // A link that an administrator elsewhere made must not open this organization too.
  await deleteResetTokens(tx, loginId);
  const member = await findMember(tx, orgId, loginId);
  if (member === null) throw new Error(`member ${id} not found after joining`);
  await recordAct(
    { ...work, actor: actorOf(orgId, member) },
    { action: "invitation.accept", recordType: "user", recordId: id, recordLabel: name, details: { roles } },
  );
  await announce(work, IDENTITY_EVENTS.userJoined, { userId: id });
}

async function knownPerson(
  { tx, actor }: Work,
  email: string,
  loginId: string,
): Promise<{ readonly id: string; readonly revision: number } | null> {
  const present =
    (await findMember(tx, actor.orgId, loginId)) ?? (await findUserByEmail(tx, actor.orgId, email));
  if (present === null) return findRemovedMember(tx, actor.orgId, loginId);
  if (present.loginId !== null) throw new Failure("conflict-user-present", { email });
  return present;
}

/** A department closed since the invitation is left out; an administrator finds the person without one. */
async function openDepartment({ tx, actor }: Work, id: string | null): Promise<string | null> {
  return id !== null && (await holdDepartmentOpen(tx, actor.orgId, id)) ? id : null;
}
