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

/** The record of who did what. */
export const maySeeAudit = (actor: Actor): boolean => hasRole(actor, "admin");

/** Phone numbers, mail addresses and names of contacts in clear; otherwise they come masked from the server. */
export const maySeeContactData = (actor: Actor): boolean =>
  actor.maySeeContacts ||
  hasRole(actor, "admin", "manager", "interviewer", "account_manager", "handler", "department_head");
