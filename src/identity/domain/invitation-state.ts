export type InvitationState = "open" | "accepted" | "expired" | "revoked";

interface InvitationTimes {
  readonly acceptedAt: string | null;
  readonly revokedAt: string | null;
  /** ISO instant. */
  readonly expiresAt: string;
}

/** What has become of an invitation at `now` (ISO instant). */
export function invitationState(invitation: InvitationTimes, now: string): InvitationState {
  if (invitation.acceptedAt !== null) return "accepted";
  if (invitation.revokedAt !== null) return "revoked";
  return invitation.expiresAt <= now ? "expired" : "open";
}
