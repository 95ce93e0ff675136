import { type Selectable } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import type { IdentityInvitation } from "../../platform/db/schema/identity.ts";
import type { InvitationState } from "../domain/invitation-state.ts";
import { isRole, type Role } from "../domain/role.ts";
import { onePage, readCursor, type Page } from "./list-cursor.ts";

export interface InvitationRow {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly roles: Role[];
  readonly departmentId: string | null;
  readonly invitedByName: string;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly acceptedAt: string | null;
  readonly revokedAt: string | null;
}

export interface InvitationFilter {
  readonly state?: InvitationState | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

function invitationsOf(tx: Tx, orgId: number) {
  return tx.selectFrom("identity_invitation").selectAll().where("org_id", "=", orgId);
}

function toInvitation(row: Selectable<IdentityInvitation>): InvitationRow {
  return {
    id: row.id,
    email: row.email,
    name: row.name,
    roles: row.roles.filter(isRole),
    departmentId: row.department_id,
    invitedByName: row.invited_by_name,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    acceptedAt: row.accepted_at,
    revokedAt: row.revoked_at,
  };
}

/** Newest first; `now` tells the open ones from the expired. */
export async function listInvitationRows(
  tx: Tx,
  orgId: number,
  filter: InvitationFilter,
  now: string,
): Promise<Page<InvitationRow>> {
  let query = invitationsOf(tx, orgId);
  if (filter.state === "accepted") query = query.where("accepted_at", "is not", null);
  else if (filter.state === "revoked") query = query.where("revoked_at", "is not", null);
  else if (filter.state !== undefined) {
    query = query
      .where("accepted_at", "is", null)
      .where("revoked_at", "is", null)
      .where("expires_at", filter.state === "open" ? ">" : "<=", now);
  }
  if (filter.cursor !== undefined) {
    const [id = ""] = readCursor(filter.cursor, ["id"]);
    query = query.where("id", "<", id);
  }
  const rows = await query
    .orderBy("id", "desc")
    .limit(filter.limit + 1)
    .execute();
  return onePage(rows.map(toInvitation), filter.limit, ({ id }) => [id]);
}

export async function findInvitation(tx: Tx, orgId: number, id: string): Promise<InvitationRow | null> {
  const row = await invitationsOf(tx, orgId).where("id", "=", id).executeTakeFirst();
  return row === undefined ? null : toInvitation(row);
}

/** As `findInvitation`, held until the transaction ends: of two who accept at once the second waits and sees. */
export async function lockInvitation(tx: Tx, orgId: number, id: string): Promise<InvitationRow | null> {
  const row = await invitationsOf(tx, orgId).where("id", "=", id).forUpdate().executeTakeFirst();
  return row === undefined ? null : toInvitation(row);
}

export interface NewInvitation {
  readonly id: string;
  readonly tokenHash: string;
  readonly email: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly departmentId: string | null;
  readonly invitedBy: string | null;
  readonly invitedByName: string;
  readonly createdAt: string;
  readonly expiresAt: string;
}

export async function insertInvitation(tx: Tx, orgId: number, invitation: NewInvitation): Promise<void> {
  await tx
    .insertInto("identity_invitation")
    .values({
      org_id: orgId,
      id: invitation.id,
      email: invitation.email,
      name: invitation.name,
      roles: [...invitation.roles],
      department_id: invitation.departmentId,
      invited_by: invitation.invitedBy,
      invited_by_name: invitation.invitedByName,
      created_at: invitation.createdAt,
      expires_at: invitation.expiresAt,
    })
    .execute();
  await tx
    .insertInto("system.invitation_directory")
    .values({ token_hash: invitation.tokenHash, org_id: orgId, invitation_id: invitation.id })
    .execute();
}

/** Which invitation a link is for. */
export async function findInvitationPlace(
  tx: Tx,
  tokenHash: string,
): Promise<{ readonly orgId: number; readonly invitationId: string } | null> {
  const row = await tx
    .selectFrom("system.invitation_directory")
    .select(["org_id as orgId", "invitation_id as invitationId"])
    .where("token_hash", "=", tokenHash)
    .executeTakeFirst();
  return row ?? null;
}

export async function markInvitationAccepted(
  tx: Tx,
  orgId: number,
  accepted: { readonly id: string; readonly userId: string; readonly at: string },
): Promise<void> {
  await tx
    .updateTable("identity_invitation")
    .set({ accepted_at: accepted.at, accepted_by: accepted.userId })
    .where("org_id", "=", orgId)
    .where("id", "=", accepted.id)
    .execute();
}

/** Revokes the open invitations to `email` but `keptId`, or only the one with `id`; answers how many. */
export async function revokeInvitationRows(
  tx: Tx,
  orgId: number,
  which: { readonly id: string } | { readonly email: string; readonly keptId: string },
  now: string,
): Promise<number> {
  const query = tx
    .updateTable("identity_invitation")
    .set({ revoked_at: now })
    .where("org_id", "=", orgId)
    .where("accepted_at", "is", null)
    .where("revoked_at", "is", null);
  const rows = await (
    "id" in which
      ? query.where("id", "=", which.id)
      : query.where("email", "=", which.email).where("id", "!=", which.keptId)
  )
    .returning("id")
    .execute();
  return rows.length;
}
