import { Failure } from "../../kit/failure.ts";
import type { Actor } from "../domain/actor.ts";
import * as permissions from "../domain/permissions.ts";
import { listMemberships } from "../store/logins.ts";
import { findOrganization } from "../store/organizations.ts";
import { findUser } from "../store/users.ts";
import type { Permission } from "./identity-deps.ts";
import { demand, type Work } from "./work.ts";

/** What the screens must know of the person signed in; `further` are the predicates of the modules above. */
export async function viewSession(work: Work, further: Readonly<Record<string, Permission>>) {
  demand(permissions.mayChangeOwnUser(work.actor));
  const { tx, actor } = work;
  const user = await findUser(tx, actor.orgId, actor.id ?? "");
  if (user === null) throw new Failure("not-found");
  const organization = await findOrganization(tx, actor.orgId);
  const memberships = user.loginId === null ? [] : await listMemberships(tx, user.loginId);
  const { id, name, timeZone, language, sample } = organization;
  return {
    user: {
      id: user.id,
      name: user.name,
      email: user.email,
      phone: user.phone,
      roles: user.roles,
      departmentId: user.departmentId,
      maySeeContacts: user.maySeeContacts,
    },
    organization: { id, name, timeZone, language, sample },
    organizations: memberships
      .map((one) => ({ id: one.orgId, name: one.organizationName }))
      .toSorted((a, b) => a.name.localeCompare(b.name, "zh") || a.id - b.id),
    permissions: judged({ ...permissions, ...further }, actor),
    language: user.language,
  };
}

function judged(rules: Readonly<Record<string, Permission>>, actor: Actor): Record<string, boolean> {
  return Object.fromEntries(Object.entries(rules).map(([name, allows]) => [name, allows(actor)]));
}
