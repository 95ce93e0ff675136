import type { Actor } from "../../identity/domain/actor.ts";
import type { CaseActor } from "./life/case-facts.ts";

/**
 * The actor as the life of a case knows them.
 * @param heads departments that the person heads: their own, and those below it
 */
export function caseActorOf({ kind, id, roles }: Actor, heads: readonly string[]): CaseActor {
  return { kind, id, roles, heads: roles.includes("department_head") ? heads : [] };
}

/** A customer who acts by the link to the case. */
export const CUSTOMER_ACTOR: CaseActor = { kind: "customer", id: null, roles: [], heads: [] };
