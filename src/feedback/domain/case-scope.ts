import type { Actor } from "../../identity/domain/actor.ts";
import type { Stage } from "./life/stage.ts";
import { maySeeAllFeedback } from "./permissions.ts";

/** Which cases somebody sees besides those that they handle or have a measure in. */
export interface CaseScope {
  readonly userId: string | null;
  /** Main or assisting department. */
  readonly departmentId: string | null;
  readonly stages: readonly Stage[];
}

/** Null: all cases. */
export function caseScope(actor: Actor): CaseScope | null {
  if (maySeeAllFeedback(actor)) return null;
  const worksInDepartment = actor.roles.some((role) => role === "handler" || role === "department_head");
  return {
    userId: actor.id,
    departmentId: worksInDepartment ? actor.departmentId : null,
    stages: actor.roles.includes("verifier") ? ["checking"] : [],
  };
}
