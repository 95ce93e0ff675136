import type { Work } from "../../../identity/service/work.ts";
import { pathToTop } from "../../../identity/domain/department-tree.ts";
import { notifyUser } from "../../../notification/service/notify-user.ts";
import { leaderShares } from "../../domain/alarm/leader-shares.ts";
import { touchCaseRow, type CaseRow } from "../../store/cases.ts";
import { holdHandledCases } from "../../store/hand-over.ts";
import { listDepartments } from "../../store/roster.ts";
import { readRoster } from "../alarms/read-roster.ts";
import { readLedger, refreshDue } from "../clocks.ts";
import { noteEvent } from "../note-event.ts";

/**
 * Gives the open cases of a closed department to the nearest open one above, or to none where there is none; stage,
 * handler and clocks stay, reckoned by the calendar of where they are now. Its heads, or the managers, are told.
 * Answers how many cases there were.
 */
export async function moveDepartmentCases(work: Work, departmentId: string): Promise<number> {
  const { tx, actor } = work;
  const departments = await listDepartments(tx, actor.orgId);
  const closed = departments.find(({ id }) => id === departmentId);
  if (closed === undefined || closed.isOpen) return 0;
  const open = new Set(departments.filter(({ isOpen }) => isOpen).map(({ id }) => id));
  const above = pathToTop(departments, departmentId).find((id) => open.has(id)) ?? null;
  const rows = await holdHandledCases(tx, actor.orgId, { departmentId });
  for (const row of rows) await moveCase(work, row, { from: departmentId, to: above });
  const owned = rows.filter((row) => row.department_id === departmentId).length;
  if (owned > 0) await tellMoved(work, { name: closed.name, above, cases: owned });
  return rows.length;
}

async function moveCase(
  work: Work,
  row: CaseRow,
  { from, to }: { readonly from: string; readonly to: string | null },
): Promise<void> {
  const moved = await touchCaseRow(
    work.tx,
    row,
    {
      ...(row.department_id === from && { department_id: to }),
      ...(row.proposed_department_id === from && { proposed_department_id: to }),
    },
    work.now,
  );
  if (row.department_id !== from) return;
  await refreshDue(work, moved, await readLedger(work, row.id));
  await noteEvent(work, moved, { act: "move", details: { fromDepartmentId: from, departmentId: to } });
}

async function tellMoved(
  work: Work,
  { name, above, cases }: { readonly name: string; readonly above: string | null; readonly cases: number },
): Promise<void> {
  const roster = await readRoster(work, []);
  for (const [userId] of leaderShares(roster, [{ departmentId: above, cases, measures: 0 }]))
    await notifyUser(work, {
      userId,
      template: "feedback-department-closed",
      data: { department: name, cases },
      link: above === null ? "/feedback?queue=open" : `/feedback?departmentId=${above}`,
      alsoByMail: true,
    });
}
