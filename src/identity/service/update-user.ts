import { Failure } from "../../kit/failure.ts";
import { IDENTITY_EVENTS } from "../domain/events.ts";
import { mayAdminister } from "../domain/permissions.ts";
import type { Role } from "../domain/role.ts";
import { holdDepartmentOpen } from "../store/departments.ts";
import { updateUserRow } from "../store/user-changes.ts";
import { findUser } from "../store/users.ts";
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
  const { revision, departmentId, roles, ...rest } = input;
  if (roles !== undefined && !roles.includes("admin")) await keepAdministrator(tx, actor.orgId, id);
  const moves = departmentId !== undefined && departmentId !== null && departmentId !== user.departmentId;
  if (moves && !(await holdDepartmentOpen(tx, actor.orgId, departmentId))) {
    throw new Failure("department-unknown");
  }
  const phone = rest.phone === "" ? null : rest.phone;
  const change = { ...rest, phone, departmentId, roles };
  if (!(await updateUserRow(tx, actor.orgId, { id, revision }, change))) {
    throw new Failure("conflict-user-changed");
  }
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

/** What decides rights stands in the log by value, the rest by the names of the fields. */
function auditedDetails(input: Omit<UserInput, "revision">): Record<string, unknown> {
  const { roles, maySeeContacts, departmentId } = input;
  return { fields: Object.keys(input), roles, maySeeContacts, departmentId };
}
