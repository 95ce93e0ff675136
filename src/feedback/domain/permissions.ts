import { hasRole, type Actor } from "../../identity/domain/actor.ts";

/** Single cases; which of them is `caseScope`. Viewers read figures only. */
export const maySeeFeedback = (actor: Actor): boolean =>
  actor.kind === "system" || actor.roles.some((role) => role !== "viewer");

/** Every case of the organization; others see those of their departments, their own, and those to check or call. */
export const maySeeAllFeedback = (actor: Actor): boolean =>
  hasRole(actor, "admin", "manager", "analyst", "interviewer", "account_manager");

/** Type in a voice that came by phone, paper or in person. */
export const mayRegisterFeedback = (actor: Actor): boolean =>
  hasRole(actor, "admin", "manager", "interviewer", "account_manager", "handler", "department_head");

/** Change what is known of a case; the life's own steps have rules of their own. */
export const mayChangeFeedback = (actor: Actor): boolean =>
  hasRole(actor, "admin", "manager", "interviewer", "account_manager", "handler", "department_head");

/** Give a case that one handles oneself a lower priority, or call a complaint none. */
export const mayEaseOwnCase = (actor: Actor): boolean =>
  actor.kind === "system" || hasRole(actor, "admin", "manager");

/** Bring in whole sheets of voices. */
export const mayImportFeedback = (actor: Actor): boolean => hasRole(actor, "admin", "manager");

/** Limits of clocks, separation of duties, mailboxes and texts. */
export const mayEditFeedbackPolicies = (actor: Actor): boolean => hasRole(actor, "admin", "manager");

/** Figures on cases, departments and persons. */
export const maySeeFeedbackFigures = (actor: Actor): boolean =>
  hasRole(actor, "admin", "manager", "analyst", "department_head", "viewer");

/** Give a colleague's open work to others, and say who is away. Heads do so within their departments. */
export const mayHandOver = (actor: Actor): boolean => hasRole(actor, "admin", "manager", "department_head");

/** The ledger of all compensations; heads see that of their department. */
export const maySeeCompensations = (actor: Actor): boolean =>
  hasRole(actor, "admin", "manager", "analyst", "department_head");

/** That of every department. */
export const maySeeAllCompensations = (actor: Actor): boolean =>
  hasRole(actor, "admin", "manager", "analyst");

/** Say whose a case was, and rule on appeals against it. */
export const mayDecideResponsibility = (actor: Actor): boolean => hasRole(actor, "admin", "manager");

/** Decisions on responsibility; others than leaders see those that concern their department or themselves. */
export const maySeeResponsibilities = (actor: Actor): boolean =>
  hasRole(actor, "admin", "manager", "analyst", "department_head", "handler");

/** Those of every department. */
export const maySeeAllResponsibilities = (actor: Actor): boolean =>
  hasRole(actor, "admin", "manager", "analyst");

/** Months as they are appraised: leaders all, heads their department, handlers themselves. */
export const maySeeAppraisals = (actor: Actor): boolean =>
  hasRole(actor, "admin", "manager", "analyst", "viewer", "department_head", "handler");

/** Freeze a month, and correct a frozen one by a further version. */
export const mayFreezeAppraisals = (actor: Actor): boolean => hasRole(actor, "admin", "manager");

/** Long-term measures at their check dates; heads those of their department, handlers their own. */
export const maySeeFollowUpChecks = (actor: Actor): boolean =>
  hasRole(actor, "admin", "manager", "verifier", "department_head", "handler");

/** Those of every department. */
export const maySeeAllFollowUpChecks = (actor: Actor): boolean =>
  hasRole(actor, "admin", "manager", "verifier");

/** Take a list of cases out as a file; heads that of their departments. */
export const mayExportFeedback = (actor: Actor): boolean =>
  hasRole(actor, "admin", "manager", "analyst", "department_head");
