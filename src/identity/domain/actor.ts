import type { Role } from "./role.ts";

/** Who acts: a person signed in, a script with a key, or Huiyin itself (jobs). Always within one organization. */
export interface Actor {
  readonly kind: "user" | "key" | "system";
  readonly orgId: number;
  /** Id of the user or key; null for the system. */
  readonly id: string | null;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly departmentId: string | null;
  /** Granted to a person beyond what the roles allow (an analyst who may see contact data). */
  readonly maySeeContacts: boolean;
  readonly language: "zh" | "en";
}

/** True when the actor has one of `roles`; the system may do everything. */
export function hasRole(actor: Actor, ...roles: readonly Role[]): boolean {
  return actor.kind === "system" || actor.roles.some((role) => roles.includes(role));
}
