import { hasRole, type Actor } from "../../identity/domain/actor.ts";

/** Records of single customers. Verifiers see their checks only, viewers figures only. */
export const maySeeCustomers = (actor: Actor): boolean =>
  hasRole(
    actor,
    "admin",
    "manager",
    "interviewer",
    "account_manager",
    "handler",
    "department_head",
    "analyst",
  );

/** Create and change customers and service records. */
export const mayEditCustomers = (actor: Actor): boolean =>
  hasRole(actor, "admin", "manager", "account_manager");

/** Contacts, consent and do-not-contact: also who talks to customers. */
export const mayEditContacts = (actor: Actor): boolean =>
  mayEditCustomers(actor) || hasRole(actor, "interviewer");

/** Take lists away as files; contact data in them is masked by the same rule as on screen. */
export const mayExportCustomers = (actor: Actor): boolean => hasRole(actor, "admin", "manager", "analyst");

/** Merge duplicates, undo merges, say that two customers are distinct. */
export const mayMergeCustomers = (actor: Actor): boolean => hasRole(actor, "admin", "manager");

/** The organization's own fields of a customer. */
export const mayDefineAttributes = (actor: Actor): boolean => hasRole(actor, "admin", "manager");

/** Name, change and remove segments; whoever sees customers may use them. */
export const mayEditSegments = (actor: Actor): boolean => hasRole(actor, "admin", "manager", "analyst");

/** Edits in a customer's timeline: what the audit log knows. */
export const maySeeCustomerEdits = (actor: Actor): boolean => hasRole(actor, "admin", "manager");
