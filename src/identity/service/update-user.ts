import { Failure } from "../../kit/failure.ts";
import { IDENTITY_EVENTS } from "../domain/events.ts";
import { mayAdminister } from "../domain/permissions.ts";
import type { Role } from "../domain/role.ts";
import { updateUserRow } from "../store/user-changes.ts";
import { findUser } from "../store/users.ts";
import { demandDepartment } from "./department-rules.ts";
import { getUser, type UserView } from "./get-user.ts";
import { keepAdministrator } from "./keep-administrator.ts";
import { announce, demand, recordAct, type Work } from "./work.ts";

export interface UserInput {
  readonly name?: string | undefined;
  /** Null or empty: none. */
  readonly phone?: string | null | undefined;
  readonly roles?: readonly Role[] | undefined;
  readonly departmentId?: string | null | undefined;
  readonly maySeeContacts?: boolean | undefined;
  readonly language?: "zh" | "en" | undefined;
  readonly revision: number;
}

/**
 * Changes a present person.
 * @throws Failure `not-found`, `conflict-user-changed`, `conflict-last-administrator`, `department-unknown`
 */
export async function updateUser(work: Work, id: string, input: UserInput): Promise<UserView> {
  demand(mayAdminister(work.actor));
  const { tx, actor } = work;
  const user = await findUser(tx, actor.orgId, id);
  if (user === null || user.removedAt !== null) throw new Failure("not-found");
  const { revision, roles } = input;
  if (losesAdministrator(roles)) await keepAdministrator(tx, actor.orgId, id);
  if (input.departmentId !== user.departmentId) await demandDepartment(work, input.departmentId ?? null);
  const changed = await updateUserRow(tx, actor.orgId, { id, revision }, withoutBlanks(input));
  if (!changed) throw new Failure("conflict-user-changed");
  const { revision: _, ...details } = input;
  await recordAct(work, {
    action: "user.update",
    recordType: "user",
    recordId: id,
    recordLabel: input.name ?? user.name,
    details: auditedDetails(details),
  });
  if (roles !== undefined) await announce(work, IDENTITY_EVENTS.rolesChanged, { userId: id, roles });
  return getUser(work, id);
}

function losesAdministrator(roles: readonly Role[] | undefined): boolean {
  return roles !== undefined && !roles.includes("admin");
}

/** An emptied telephone number is none. */
function withoutBlanks(input: UserInput): UserInput {
  return input.phone === "" ? { ...input, phone: null } : input;
}

/** What decides rights stands in the log by value, the rest by the names of the fields. */
function auditedDetails(input: Omit<UserInput, "revision">): Record<string, unknown> {
  const { roles, maySeeContacts, departmentId } = input;
  return { fields: Object.keys(input), roles, maySeeContacts, departmentId };
}
