import type { Department } from "../../contract/department.ts";

/** A department in its place in the tree. */
export interface DepartmentRow {
  readonly department: Department;
  /** 0 at the top. */
  readonly depth: number;
  /** Sub-departments directly below. */
  readonly parts: number;
  /** Present people in it and in all below. */
  readonly people: number;
  /** Calendar that counts for it: its own or that of the nearest above; null: the organization's default. */
  readonly calendarId: string | null;
}

type Children = ReadonlyMap<string | null, readonly Department[]>;

/** The tree, top down, each department before those below it; a department whose parent is missing stands at the top. */
export function flatTree(departments: readonly Department[]): readonly DepartmentRow[] {
  const known = new Set(departments.map(({ id }) => id));
  const children: Children = Map.groupBy(departments, ({ parentId }) =>
    parentId !== null && known.has(parentId) ? parentId : null,
  );
  return rowsUnder(children, { parentId: null, depth: 0, calendarId: null });
}

interface Place {
  readonly parentId: string | null;
  readonly depth: number;
  readonly calendarId: string | null;
}

function rowsUnder(children: Children, place: Place): readonly DepartmentRow[] {
  return (children.get(place.parentId) ?? []).flatMap((department) => {
    const calendarId = department.calendarId ?? place.calendarId;
    const below = rowsUnder(children, { parentId: department.id, depth: place.depth + 1, calendarId });
    const direct = below.filter(({ depth }) => depth === place.depth + 1);
    const people = department.people + direct.reduce((sum, row) => sum + row.people, 0);
    return [{ department, depth: place.depth, parts: direct.length, people, calendarId }, ...below];
  });
}

/** The department and all below it, which cannot become its parents. */
export function withAllBelow(rows: readonly DepartmentRow[], id: string): ReadonlySet<string> {
  const at = rows.findIndex(({ department }) => department.id === id);
  const depth = rows[at]?.depth ?? 0;
  const end = rows.findIndex((row, i) => i > at && row.depth <= depth);
  return new Set(rows.slice(at, end < 0 ? undefined : end).map(({ department }) => department.id));
}

/** Rows that show while the departments in `folded` are folded. */
export function shownRows(
  rows: readonly DepartmentRow[],
  folded: ReadonlySet<string>,
): readonly DepartmentRow[] {
  let hiddenBelow = Infinity;
  return rows.filter(({ department, depth }) => {
    if (depth > hiddenBelow) return false;
    hiddenBelow = folded.has(department.id) ? depth : Infinity;
    return true;
  });
}
