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
