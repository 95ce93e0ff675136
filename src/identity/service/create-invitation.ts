import { Failure } from "../../kit/failure.ts";
import { mayAdminister } from "../domain/permissions.ts";
import type { Role } from "../domain/role.ts";
import { insertInvitation, revokeInvitationRows } from "../store/invitations.ts";
import { findOrganization } from "../store/organizations.ts";
import { findUserByEmail } from "../store/users.ts";
import { hashSecret, newSecret } from "./auth/secret.ts";
import { demandDepartment } from "./department-rules.ts";
import { minutesAfter, type IdentityDeps } from "./identity-deps.ts";
import { demand, newId, recordAct, type Work } from "./work.ts";

/** How long an invitation holds. */
const DAYS = 7;

export interface InvitationInput {
  readonly email: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly departmentId: string | null;
}

/** A new invitation, the one time its link can be seen. */
export interface MadeInvitation {
  readonly id: string;
  readonly link: string;
  readonly expiresAt: string;
  readonly mailed: boolean;
}

/**
 * Invites a person. The link is told this once and mailed where mail is set up; an open invitation to the same address
 * is revoked by the new one.
 * @throws Failure `conflict-user-present` {email}, `department-unknown`
 */
export async function createInvitation(
  work: Work,
  deps: Pick<IdentityDeps, "publicUrl" | "sendMail" | "mailConfigured">,
  input: InvitationInput,
): Promise<MadeInvitation> {
  demand(mayAdminister(work.actor));
  const { tx, actor, now } = work;
  const email = input.email.trim().toLowerCase();
  const present = await findUserByEmail(tx, actor.orgId, email);
  if (present !== null && present.loginId !== null) throw new Failure("conflict-user-present", { email });
  const { departmentId } = input;
  await demandDepartment(work, departmentId);
  const [id, token] = [newId(), newSecret()];
  const expiresAt = minutesAfter(now, DAYS * 24 * 60);
  await insertInvitation(tx, actor.orgId, {
    id,
    tokenHash: hashSecret(token),
    email,
    name: input.name,
    roles: input.roles,
    departmentId,
    invitedBy: actor.kind === "user" ? actor.id : null,
    invitedByName: actor.name,
    createdAt: now,
    expiresAt,
  });
  await revokeInvitationRows(tx, actor.orgId, { email, keptId: id }, now);
  await recordAct(work, {
    action: "invitation.create",
    recordType: "invitation",
    recordId: id,
    recordLabel: input.name,
    details: { roles: input.roles },
  });
  const link = `${deps.publicUrl}/invitation/${token}`;
  await mailInvitation(work, deps, { email, name: input.name, link });
  return { id, link, expiresAt, mailed: deps.mailConfigured };
}

async function mailInvitation(
  work: Work,
  deps: Pick<IdentityDeps, "sendMail">,
  to: { readonly email: string; readonly name: string; readonly link: string },
): Promise<void> {
  const organization = await findOrganization(work.tx, work.actor.orgId);
  await deps.sendMail({
    to: to.email,
    language: organization.language,
    template: "invitation",
    data: {
      organization: organization.name,
      name: to.name,
      inviter: work.actor.name,
      link: to.link,
      days: String(DAYS),
    },
    orgId: organization.id,
    work,
  });
}
