import type { Work } from "../../../identity/service/work.ts";
import { checkStanding } from "../../domain/follow-up-checks/check-day.ts";
import type { Stage } from "../../domain/life/stage.ts";
import { maySeeAllFeedback } from "../../domain/permissions.ts";
import type { MeasureKind } from "../../domain/work/measure.ts";
import { mayJudge } from "../../domain/work/measure-rules.ts";
import { readMayOverride } from "../../store/case-facts.ts";
import { readFileRows } from "../../store/case-files.ts";
import { readDepartmentNames, readUserNames } from "../../store/case-people.ts";
import type { FollowUpReader, FollowUpRow } from "../../store/follow-up-checks/follow-ups.ts";
import { fileView } from "../work/file-view.ts";

export type FollowUpView = Awaited<ReturnType<typeof presentFollowUps>>[number];

/** Long-term measures as they are shown at their check dates. */
export async function presentFollowUps(
  work: Work,
  { today, userId }: FollowUpReader,
  rows: readonly FollowUpRow[],
) {
  const { tx, actor } = work;
  const { orgId } = actor;
  const people = await readUserNames(
    tx,
    orgId,
    rows.flatMap(({ owner_id, checked_by }) => [owner_id, checked_by]),
  );
  const departments = await readDepartmentNames(
    tx,
    orgId,
    rows.map(({ department_id }) => department_id),
  );
  const overrides = await readMayOverride(tx, orgId);
  const files = await filesOf(work, rows);
  const named = (names: ReadonlyMap<string, string>, id: string | null): string | null =>
    names.get(id ?? "") ?? null;
  return rows.map((row) => ({
    ...factsOf(row),
    departmentName: named(departments, row.department_id),
    ownerName: named(people, row.owner_id),
    checkedByName: named(people, row.checked_by),
    standing: checkStanding(row.check_on, today),
    evidence: files.filter(({ measure_id }) => measure_id === row.id).map(fileView),
    hadPart: row.had_part,
    mayOpen: maySeeAllFeedback(actor) || row.owner_id === userId || row.done_at !== null,
    ...mayJudgeNow(row, { judges: mayJudge(actor) && row.check_on <= today, overrides }),
  }));
}

function mayJudgeNow(
  { checked_at, had_part }: FollowUpRow,
  { judges, overrides }: { readonly judges: boolean; readonly overrides: boolean },
) {
  const isOpen = judges && checked_at === null;
  return { mayJudge: isOpen && (!had_part || overrides), mayOverride: isOpen && had_part && overrides };
}

async function filesOf({ tx, actor }: Work, rows: readonly FollowUpRow[]) {
  const found = [];
  for (const caseId of new Set(rows.map(({ case_id }) => case_id)))
    found.push(...(await readFileRows(tx, actor.orgId, caseId)));
  return found;
}

function factsOf(row: FollowUpRow) {
  return {
    id: row.id,
    feedbackId: row.case_id,
    number: row.number,
    product: row.product,
    stage: row.stage as Stage,
    kind: row.kind as MeasureKind,
    text: row.text,
    dueOn: row.due_on,
    doneAt: row.done_at,
    result: row.result,
    checkOn: row.check_on,
    checkedAt: row.checked_at,
    isEffective: row.is_effective,
    postponed: row.postponed,
    revision: row.revision,
  };
}
