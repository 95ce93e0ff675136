import type { Work } from "../../../identity/service/work.ts";
import type { CasePeople } from "../../domain/alarm/choose-recipients.ts";
import { headsOf, type Placed } from "../../domain/alarm/heads-of.ts";
import type { ClockName } from "../../domain/clock/clock-name.ts";
import { listAbsent } from "../../store/absences.ts";
import { listCallers } from "../../store/alarms.ts";
import type { CaseRow } from "../../store/cases.ts";
import { listDepartments, listRosterPeople, readLocalDay, type RosterPerson } from "../../store/roster.ts";

/** The colleagues of an organization as they are at a moment: who leads, who checks, who is away. */
export interface Roster {
  /** Those who work here, by id. */
  readonly people: ReadonlyMap<string, RosterPerson>;
  /** After-sales managers; the administrators where there is none. */
  readonly managers: readonly string[];
  readonly verifiers: readonly string[];
  readonly interviewers: readonly string[];
  readonly heads: ReadonlyMap<string, readonly string[]>;
  readonly departments: readonly Placed[];
  readonly absent: ReadonlyMap<string, string | null>;
  /** Who is to make the call-back of a case. */
  readonly callers: ReadonlyMap<string, string>;
  readonly timeZone: string;
}

/** Reads the colleagues who lead or check, those around `rows`, those in `ids`, and deputies of those who are away. */
export async function readRoster(
  { tx, actor, now }: Work,
  rows: readonly Pick<CaseRow, "id" | "handler_id" | "stage">[],
  ids: readonly (string | null)[] = [],
): Promise<Roster> {
  const { orgId } = actor;
  const { timeZone, day } = await readLocalDay(tx, orgId, now);
  const absent = await listAbsent(tx, orgId, day);
  const called = rows.filter(({ stage }) => stage === "calling_back").map(({ id }) => id);
  const callers = await listCallers(tx, orgId, called);
  const handlers = rows.map((row) => row.handler_id);
  const named = [...ids, ...handlers, ...callers.values(), ...absent.values()].filter((id) => id !== null);
  const people = await listRosterPeople(tx, orgId, [...new Set(named)]);
  const withRole = (role: string) => people.filter(({ roles }) => roles.includes(role));
  const managers = withRole("manager");
  return {
    people: new Map(people.map((one) => [one.id, one])),
    managers: (managers.length > 0 ? managers : withRole("admin")).map(({ id }) => id),
    verifiers: withRole("verifier").map(({ id }) => id),
    interviewers: withRole("interviewer").map(({ id }) => id),
    heads: byDepartment(withRole("department_head")),
    departments: await listDepartments(tx, orgId),
    absent: withPresentDeputies(absent, people),
    callers,
    timeZone,
  };
}

/** A deputy who left stands in for nobody. */
function withPresentDeputies(
  absent: ReadonlyMap<string, string | null>,
  people: readonly RosterPerson[],
): ReadonlyMap<string, string | null> {
  const here = new Set(people.map(({ id }) => id));
  return new Map(
    [...absent].map(([id, deputy]) => [id, deputy !== null && here.has(deputy) ? deputy : null]),
  );
}

function byDepartment(heads: readonly RosterPerson[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { id, departmentId } of heads) {
    if (departmentId === null) continue;
    found.set(departmentId, [...(found.get(departmentId) ?? []), id]);
  }
  return found;
}

/**
 * The people around a clock of a case. Checks and call-backs are nobody's of the department that did the work: there
 * the managers take the place of its heads.
 */
export function peopleOf(roster: Roster, row: CaseRow, clock: ClockName): CasePeople {
  const isHere = (id: string | null): id is string => id !== null && roster.people.has(id);
  const { managers, absent } = roster;
  if (clock === "check") {
    const responsible = roster.verifiers.filter((id) => id !== row.handler_id);
    return { responsible, heads: managers, managers, absent };
  }
  if (clock === "callback") {
    const named = [roster.callers.get(row.id) ?? null].filter(isHere);
    const responsible = named.length > 0 ? named : roster.interviewers.filter((id) => id !== row.handler_id);
    return { responsible, heads: managers, managers, absent };
  }
  const heads = headsOf(row.department_id, roster.departments, roster.heads);
  return { responsible: [row.handler_id].filter(isHere), heads, managers, absent };
}
