import { invitationState, type InvitationState } from "../domain/invitation-state.ts";
import { mayAdminister } from "../domain/permissions.ts";
import { listInvitationRows, type InvitationFilter, type InvitationRow } from "../store/invitations.ts";
import type { Page } from "../store/list-cursor.ts";
import { demand, type Work } from "./work.ts";

export interface InvitationView extends InvitationRow {
  readonly state: InvitationState;
}

/** Invitations, newest first, each with what has become of it. */
export async function listInvitations(work: Work, filter: InvitationFilter): Promise<Page<InvitationView>> {
  demand(mayAdminister(work.actor));
  const page = await listInvitationRows(work.tx, work.actor.orgId, filter, work.now);
  const items = page.items.map((row) => ({ ...row, state: invitationState(row, work.now) }));
  return { ...page, items };
}
