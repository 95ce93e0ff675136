import { hasRole, type Actor } from "../../identity/domain/actor.ts";

/** Build, publish, close and archive surveys, and give out links. */
export const mayEditSurveys = (actor: Actor): boolean => hasRole(actor, "admin", "manager", "analyst");

/** What is asked, and in which versions: everybody who works here but outside verifiers. */
export const maySeeSurveys = (actor: Actor): boolean =>
  actor.kind === "system" || actor.roles.some((role) => role !== "verifier");

/** Single responses with their words; viewers read figures only. */
export const maySeeResponses = (actor: Actor): boolean =>
  hasRole(
    actor,
    "admin",
    "manager",
    "analyst",
    "interviewer",
    "account_manager",
    "handler",
    "department_head",
  );

/** Put responses back into the figures or take them out, with a reason. */
export const mayJudgeResponses = (actor: Actor): boolean => hasRole(actor, "admin", "manager", "analyst");

/** Type in answers from paper, a call or an interview. */
export const mayEnterResponses = (actor: Actor): boolean =>
  hasRole(actor, "admin", "manager", "analyst", "interviewer", "account_manager");

/** Bring in whole sheets of answers. */
export const mayImportResponses = (actor: Actor): boolean => hasRole(actor, "admin", "manager", "analyst");

/** How often customers may be asked to answer surveys. */
export const mayEditContactPolicy = (actor: Actor): boolean => hasRole(actor, "admin", "manager");

/** Logo and colour of all surveys. */
export const mayEditBranding = (actor: Actor): boolean => hasRole(actor, "admin");
