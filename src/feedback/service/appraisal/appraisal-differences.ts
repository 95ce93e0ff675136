import { demand, type Work } from "../../../identity/service/work.ts";
import type { AppraisalFigure } from "../../domain/appraisal/appraisal-figure.ts";
import type { ClockName } from "../../domain/clock/clock-name.ts";
import {
  frozenRows,
  listDifferences,
  liveRows,
  type DifferenceRow,
} from "../../store/appraisal/appraisal-rows.ts";
import { readDepartmentNames, readUserNames } from "../../store/case-people.ts";
import { appraisedMonth } from "./appraisal-period.ts";
import { appraisalSight, mayOpenCases } from "./appraisal-reader.ts";
import { monthOf, requireAppraisal } from "./read-appraisal.ts";

/** Lines of an answer. */
const MOST = 200;

/** What counts otherwise now than when the month was frozen, by case. @throws Failure `forbidden`, `not-found` */
export async function appraisalDifferences(work: Work, id: string) {
  const { tx, actor } = work;
  demand(appraisalSight(work).of === "all" && mayOpenCases(work));
  const row = await requireAppraisal(work, id);
  const { period } = await appraisedMonth(work, monthOf(row));
  const sources = { frozen: frozenRows(actor.orgId, row.id), live: liveRows(period) };
  const rows = await listDifferences(tx, actor.orgId, sources, 2 * MOST + 1);
  const departments = await readDepartmentNames(
    tx,
    actor.orgId,
    rows.map(({ department_id }) => department_id),
  );
  const people = await readUserNames(
    tx,
    actor.orgId,
    rows.map(({ user_id }) => user_id),
  );
  const lines = Object.values(Object.groupBy(rows, lineOf)).map((pair) => {
    const [one] = pair ?? [];
    if (one === undefined) throw new Error("a difference without a row");
    const stateOf = (isNow: boolean) => {
      const found = pair?.find(({ is_now }) => is_now === isNow);
      return found === undefined ? null : { hit: found.hit, value: found.value };
    };
    return {
      feedbackId: one.case_id,
      number: one.number,
      figure: one.figure as AppraisalFigure,
      clock: one.clock as ClockName | null,
      departmentName: departments.get(one.department_id ?? "") ?? null,
      userName: people.get(one.user_id ?? "") ?? null,
      was: stateOf(false),
      is: stateOf(true),
    };
  });
  return { items: lines.slice(0, MOST), isMore: lines.length > MOST || rows.length > 2 * MOST };
}

/** The same thing counted for the same people, then and now. */
function lineOf({ figure, case_id, clock, department_id, user_id }: DifferenceRow): string {
  return [case_id, figure, clock ?? "", department_id ?? "", user_id ?? ""].join("/");
}
