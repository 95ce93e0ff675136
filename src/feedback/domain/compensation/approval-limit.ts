import type { Actor } from "../../../identity/domain/actor.ts";
import { APPROVERS, type CompensationLimits } from "../feedback-settings.ts";

/**
 * Highest sum, in yuan, that somebody may approve for a case of this department: the most that one of their roles
 * allows. Heads approve for their own department only; scripts and Huiyin itself approve nothing.
 */
export function approvalLimit(
  { kind, roles, departmentId }: Actor,
  caseDepartmentId: string | null,
  limits: CompensationLimits,
): number {
  if (kind !== "user") return 0;
  const isOwn = departmentId !== null && departmentId === caseDepartmentId;
  const held = APPROVERS.filter((role) => roles.includes(role) && (role !== "department_head" || isOwn));
  return Math.max(0, ...held.map((role) => limits[role] ?? 0));
}
