import type { Actor } from "../../identity/domain/actor.ts";
import type { CaseActor } from "./life/case-facts.ts";

/**
 * The actor as the life of a case knows them.
 * @param heads departments that the person heads: their own, and those below it
 */
export function caseActorOf({ kind, id, roles }: Actor, heads: readonly string[]): CaseActor {
  return { kind, id, roles, heads: roles.includes("department_head") ? heads : [] };
}

/** Somebody without an account who acts by a link: the customer of the case, or a guest who was invited. */
export type Outsider =
  | { readonly kind: "customer"; readonly name: string }
  | { readonly kind: "guest"; readonly name: string; readonly hadPart: boolean };

/** An outsider as the life of a case knows them. */
export function outsiderActor(by: Outsider): CaseActor {
  if (by.kind === "customer") return CUSTOMER_ACTOR;
  return { kind: "guest", id: null, roles: [], heads: [], hadPart: by.hadPart };
}

/** A customer who acts by the link to the case. */
export const CUSTOMER_ACTOR: CaseActor = { kind: "customer", id: null, roles: [], heads: [] };
