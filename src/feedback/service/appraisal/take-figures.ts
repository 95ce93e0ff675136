import type { Work } from "../../../identity/service/work.ts";
import type { AppraisalGroup } from "../../domain/appraisal/appraisal-figure.ts";
import { appraisalNumbers, type AppraisalNumbers } from "../../domain/appraisal/appraisal-numbers.ts";
import { countTallies, type AppraisalSource, type GroupTally } from "../../store/appraisal/appraisal-rows.ts";
import { readDepartmentsOf } from "../../store/appraisal/appraisals.ts";
import { readDepartmentKinds, readDepartmentNames, readUserNames } from "../../store/case-people.ts";

/** Numbers of one department, person, outlet, provider or technician. */
export interface AppraisedGroup {
  /** Id, or the name of a technician. */
  readonly key: string;
  readonly name: string;
  /** To which it belongs; null: to none that is known. */
  readonly departmentId: string | null;
  readonly numbers: AppraisalNumbers;
}

/** Everything that a version keeps, written once as JSON. */
export interface AppraisalFigures {
  readonly all: AppraisalNumbers;
  readonly departments: readonly AppraisedGroup[];
  readonly people: readonly AppraisedGroup[];
  readonly outlets: readonly AppraisedGroup[];
  /** Absent in versions of before there were any. */
  readonly providers?: readonly AppraisedGroup[];
  readonly technicians: readonly AppraisedGroup[];
}

/** Counts the rows, and names who they are told of as they are called now. */
export async function takeFigures(work: Work, source: AppraisalSource): Promise<AppraisalFigures> {
  const { tx, actor } = work;
  const tallies = await countTallies(tx, source);
  const keysOf = (group: AppraisalGroup): readonly string[] => [
    ...new Set(tallies.filter((one) => one.group === group).map(({ key }) => key)),
  ];
  const places = [...keysOf("department"), ...keysOf("outlet")];
  const departments = await readDepartmentNames(tx, actor.orgId, places);
  const kinds = await readDepartmentKinds(tx, actor.orgId, keysOf("outlet"));
  const people = await readUserNames(tx, actor.orgId, keysOf("person"));
  const placeOf = await readDepartmentsOf(tx, actor.orgId, keysOf("person"));
  const groupsOf = (
    group: AppraisalGroup,
    nameOf: (key: string) => string,
    departmentOf: (key: string) => string | null,
  ): readonly AppraisedGroup[] =>
    keysOf(group)
      .map((key) => ({
        key,
        name: nameOf(key),
        departmentId: departmentOf(key),
        numbers: numbersOf(tallies, group, key),
      }))
      .toSorted((a, b) => a.name.localeCompare(b.name, "zh"));
  const departmentName = (id: string): string => departments.get(id) ?? "";
  // Counted alike, told apart by what they are now.
  const placesOf = (kind: string): readonly AppraisedGroup[] =>
    groupsOf("outlet", departmentName, (id) => id).filter(({ key }) => kinds.get(key) === kind);
  return {
    all: numbersOf(tallies, "all", ""),
    departments: groupsOf("department", departmentName, (id) => id),
    people: groupsOf(
      "person",
      (id) => people.get(id) ?? "",
      (id) => placeOf.get(id) ?? null,
    ),
    outlets: placesOf("outlet"),
    providers: placesOf("provider"),
    technicians: groupsOf(
      "technician",
      (name) => name,
      () => null,
    ),
  };
}

function numbersOf(tallies: readonly GroupTally[], group: AppraisalGroup, key: string): AppraisalNumbers {
  return appraisalNumbers(tallies.filter((one) => one.group === group && one.key === key));
}
