import type { StepContext } from "../../domain/life/case-facts.ts";
import type { CaseRow } from "../../store/cases.ts";

/** True for managers, and for the head of the case's department. */
export function mayLead({ actor }: StepContext, { department_id: departmentId }: CaseRow): boolean {
  if (actor.kind === "system") return true;
  if (actor.roles.some((role) => role === "manager" || role === "admin")) return true;
  return departmentId !== null && actor.heads.includes(departmentId);
}
