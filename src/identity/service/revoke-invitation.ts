import { Failure } from "../../kit/failure.ts";
import { mayAdminister } from "../domain/permissions.ts";
import { findInvitation, revokeInvitationRows } from "../store/invitations.ts";
import { demand, recordAct, type Work } from "./work.ts";

/**
 * Makes an open invitation's link useless; one that was revoked before stays so.
 * @throws Failure `not-found`, `conflict-invitation-accepted`
 */
export async function revokeInvitation(work: Work, id: string): Promise<void> {
  demand(mayAdminister(work.actor));
  const { tx, actor, now } = work;
  const revoked = await revokeInvitationRows(tx, actor.orgId, { id }, now);
  const invitation = await findInvitation(tx, actor.orgId, id);
  if (invitation === null) throw new Failure("not-found");
  if (invitation.acceptedAt !== null) {
    throw new Failure("conflict-invitation-accepted", { name: invitation.name });
  }
  if (revoked === 0) return;
  await recordAct(work, {
    action: "invitation.revoke",
    recordType: "invitation",
    recordId: id,
    recordLabel: invitation.name,
  });
}
