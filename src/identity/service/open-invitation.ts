import { Failure } from "../../kit/failure.ts";
import { inSystem, type Database } from "../../platform/db/database.ts";
import { invitationState } from "../domain/invitation-state.ts";
import { findInvitationPlace, type InvitationRow } from "../store/invitations.ts";
import { hashSecret } from "./auth/secret.ts";

const GONE = {
  accepted: "gone-invitation-used",
  expired: "gone-invitation-expired",
  revoked: "gone-invitation-revoked",
} as const;

/**
 * Where an invitation link leads.
 * @throws Failure `not-found-invitation`
 */
export async function findInvitationByToken(
  database: Database,
  token: string,
): Promise<{ readonly orgId: number; readonly invitationId: string }> {
  const place = await inSystem(database, (tx) => findInvitationPlace(tx, hashSecret(token)));
  if (place === null) throw new Failure("not-found-invitation");
  return place;
}

/**
 * The invitation, which can still be accepted at `now`.
 * @throws Failure `not-found-invitation`, `gone-invitation-used`, `gone-invitation-expired`, `gone-invitation-revoked`
 */
export function demandOpen(invitation: InvitationRow | null, now: string): InvitationRow {
  if (invitation === null) throw new Failure("not-found-invitation");
  const state = invitationState(invitation, now);
  if (state !== "open") throw new Failure(GONE[state]);
  return invitation;
}
