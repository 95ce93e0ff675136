import { pathToTop } from "../../../identity/domain/department-tree.ts";

/** A department's place in the tree. */
export interface Placed {
  readonly id: string;
  readonly parentId: string | null;
}

/**
 * Who heads a department: its own heads, else those of the nearest department above that has any; empty when none has.
 * @param heads ids of people by the department that they head
 */
export function headsOf(
  departmentId: string | null,
  departments: readonly Placed[],
  heads: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  if (departmentId === null) return [];
  const nearest = pathToTop(departments, departmentId).find((id) => (heads.get(id) ?? []).length > 0);
  return nearest === undefined ? [] : (heads.get(nearest) ?? []);
}
