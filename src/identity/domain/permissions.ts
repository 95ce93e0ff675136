import { hasRole, type Actor } from "./actor.ts";

/** People, departments, calendars, keys, templates, settings. */
export const mayAdminister = (actor: Actor): boolean => hasRole(actor, "admin");

/** The list of colleagues, to assign and to mention. */
export const maySeeColleagues = (actor: Actor): boolean =>
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

/** Departments and working calendars, which every role meets in lists and deadlines. */
export const maySeeOrganization = (actor: Actor): boolean =>
  actor.kind === "system" || actor.roles.length > 0;

/** One's own name, language, password and devices; a key has none of these. */
export const mayChangeOwnUser = (actor: Actor): boolean => actor.kind === "user";

/** The record of who did what. */
export const maySeeAudit = (actor: Actor): boolean => hasRole(actor, "admin");

/** Phone numbers, mail addresses and names of contacts in clear; otherwise they come masked from the server. */
export const maySeeContactData = (actor: Actor): boolean =>
  actor.maySeeContacts ||
  hasRole(actor, "admin", "manager", "interviewer", "account_manager", "handler", "department_head");
