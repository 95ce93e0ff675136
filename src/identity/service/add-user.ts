import { Failure } from "../../kit/failure.ts";
import { IDENTITY_EVENTS } from "../domain/events.ts";
import { mayAdminister } from "../domain/permissions.ts";
import type { Role } from "../domain/role.ts";
import { findLoginByEmail, insertLogin, insertMembership } from "../store/logins.ts";
import { findUserByEmail, insertUser } from "../store/users.ts";
import { demandDepartment } from "./department-rules.ts";
import { hashNewPassword } from "./set-password.ts";
import { announce, demand, newId, recordAct, type Work } from "./work.ts";

export interface AddedUser {
  readonly email: string;
  readonly name: string;
  readonly roles: readonly Role[];
  /** Of the new login; an address that signs in already keeps its own. */
  readonly password: string;
  readonly departmentId?: string | null;
  readonly phone?: string | null;
  /** The organization's unless told. */
  readonly language?: "zh" | "en";
}

/**
 * Adds a person who can sign in, without invitation: for set-up, the command line and the sample organization.
 * `loginCreated` is false when the address had a login before, whose password stays.
 * @throws Failure `conflict-user-present` {email}, `department-unknown`, those of `hashNewPassword`
 */
export async function addUser(
  work: Work,
  input: AddedUser,
): Promise<{ readonly id: string; readonly loginCreated: boolean }> {
  demand(mayAdminister(work.actor));
  const { tx, actor, now } = work;
  const email = input.email.trim().toLowerCase();
  const departmentId = input.departmentId ?? null;
  if ((await findUserByEmail(tx, actor.orgId, email)) !== null) {
    throw new Failure("conflict-user-present", { email });
  }
  await demandDepartment(work, departmentId);
  const login = await loginFor(work, { email, name: input.name, password: input.password });
  const id = newId();
  await insertUser(tx, actor.orgId, {
    id,
    loginId: login.id,
    name: input.name,
    email,
    phone: input.phone ?? null,
    roles: input.roles,
    departmentId,
    language: input.language ?? actor.language,
    createdAt: now,
  });
  await insertMembership(tx, { loginId: login.id, orgId: actor.orgId, userId: id });
  await recordAct(work, {
    action: "user.create",
    recordType: "user",
    recordId: id,
    recordLabel: input.name,
    details: { roles: input.roles },
  });
  await announce(work, IDENTITY_EVENTS.userJoined, { userId: id });
  return { id, loginCreated: login.created };
}

async function loginFor(
  { tx, now }: Work,
  wanted: { readonly email: string; readonly name: string; readonly password: string },
): Promise<{ readonly id: string; readonly created: boolean }> {
  const known = await findLoginByEmail(tx, wanted.email);
  if (known !== null) return { id: known.id, created: false };
  const passwordHash = await hashNewPassword(wanted.password, wanted.email);
  const id = newId();
  const created = await insertLogin(tx, { id, email: wanted.email, name: wanted.name, passwordHash, now });
  if (!created) throw new Failure("conflict-concurrent");
  return { id, created };
}
