interface Placed {
  readonly id: string;
  readonly parentId: string | null;
}

/** True when `id` under `parentId` would be below itself. */
export function makesCycle(departments: readonly Placed[], id: string, parentId: string): boolean {
  return pathToTop(departments, parentId).includes(id);
}

/** The department and those above it, nearest first; empty for an unknown id. */
export function pathToTop(departments: readonly Placed[], id: string): readonly string[] {
  const byId = new Map(departments.map((one) => [one.id, one]));
  const path: string[] = [];
  let at = byId.get(id);
  while (at !== undefined && !path.includes(at.id)) {
    path.push(at.id);
    at = at.parentId === null ? undefined : byId.get(at.parentId);
  }
  return path;
}
