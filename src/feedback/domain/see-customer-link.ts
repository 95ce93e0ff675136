import { hasRole, type Actor } from "../../identity/domain/actor.ts";

/**
 * The customer's own link to a case: whoever holds it can judge the result in the customer's name, so that nobody who
 * handled the case does.
 */
export const maySeeCustomerLink = (actor: Actor, handlerIds: readonly string[]): boolean =>
  hasRole(actor, "admin", "manager", "interviewer", "account_manager") &&
  !handlerIds.includes(actor.id ?? "");
