import type { Role } from "../../identity/domain/role.ts";
import type { CaseWalk } from "./case-walk.ts";
import type { CaseWorld, SampleCase, SampleColleague } from "./sample-case.ts";
import type { DepartmentName } from "./sample-staff.ts";

/** Who leads the department's cases in the sample. */
const LEADER = "林静怡";
/** Who approves and rules where the leader must not do so alone. */
const SECOND_LEADER = "演示管理员";

/** @throws Error where the sample has nobody of this name */
export function personNamed({ people }: CaseWorld, name: string): SampleColleague {
  const found = people.find((one) => one.name === name);
  if (!found) throw new Error(`nobody in the sample is called ${name}`);
  return found;
}

export function leader({ world }: CaseWalk): SampleColleague {
  return personNamed(world, LEADER);
}

export function secondLeader({ world }: CaseWalk): SampleColleague {
  return personNamed(world, SECOND_LEADER);
}

/** Who heads a department; null: nobody does. */
export function headOf({ world }: CaseWalk, departmentId: string): SampleColleague | null {
  const found = world.people.find(
    (one) => one.departmentId === departmentId && one.roles.includes("department_head"),
  );
  return found ?? null;
}

/** Somebody with this role who had no part in the case. */
export function outsider({ world, parts, draw }: CaseWalk, role: Role): SampleColleague {
  const part = new Set([
    ...parts.handlers.map(({ user_id }) => user_id),
    ...parts.measures.map(({ owner_id }) => owner_id),
  ]);
  return draw.pick(world.people.filter(({ id, roles }) => roles.includes(role) && !part.has(id)));
}

/** Somebody of the department who has not handled the case yet; else somebody of the repairers. */
export function freshHandler(walk: CaseWalk, department: DepartmentName): SampleColleague {
  const { world, parts, draw } = walk;
  const before = new Set(parts.handlers.map(({ user_id }) => user_id));
  const of = (name: DepartmentName): readonly SampleColleague[] =>
    world.people.filter(
      ({ id, roles, departmentId }) =>
        departmentId === departmentNamed(world, name) &&
        !before.has(id) &&
        (roles.includes("handler") || roles.includes("department_head")),
    );
  const own = of(department);
  return draw.pick(own.length > 0 ? own : of("维修安装组"));
}

/** @throws Error where the sample has no department of this name */
export function departmentNamed({ departments }: CaseWorld, name: DepartmentName): string {
  const id = departments.get(name);
  if (id === undefined) throw new Error(`the sample has no department ${name}`);
  return id;
}

/** When something last happened to a case. */
export function lastMomentOf({ events, row }: SampleCase): string {
  return (
    events
      .map(({ at }) => String(at))
      .toSorted()
      .at(-1) ?? row.received_at
  );
}

/** Who handles the case now. */
export function handlerOf({ world, row }: CaseWalk): SampleColleague {
  const found = world.people.find(({ id }) => id === row.handler_id);
  if (!found) throw new Error("nobody handles this sample case");
  return found;
}
