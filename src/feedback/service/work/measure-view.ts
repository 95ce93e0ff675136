import type { MeasureKind } from "../../domain/work/measure.ts";
import type { Work } from "../../../identity/service/work.ts";
import { readFileRows } from "../../store/case-files.ts";
import { readUserNames, type Names } from "../../store/case-people.ts";
import type { MeasureRow } from "../../store/measures.ts";
import { fileView, type CaseFileView } from "./file-view.ts";

export type MeasureView = ReturnType<typeof measureView>;

/** A measure as it is shown, with the files that show it. */
export function measureView(row: MeasureRow, names: Names, evidence: readonly CaseFileView[]) {
  return {
    id: row.id,
    round: row.round,
    term: row.term as "short" | "long",
    kind: row.kind as MeasureKind,
    text: row.text,
    ownerId: row.owner_id,
    ownerName: names.get(row.owner_id ?? "") ?? null,
    dueOn: row.due_on,
    resources: row.resources,
    cost: row.cost,
    doneAt: row.done_at,
    // A guest has no account.
    doneByName: names.get(row.done_by ?? "") ?? (row.done_by_name || null),
    result: row.result,
    checkOn: row.check_on,
    checkedAt: row.checked_at,
    isEffective: row.is_effective,
    evidence: [...evidence],
    revision: row.revision,
  };
}

/** One measure as it stands after a change. */
export async function presentMeasure({ tx, actor }: Work, row: MeasureRow): Promise<MeasureView> {
  const names = await readUserNames(tx, actor.orgId, [row.owner_id, row.done_by]);
  const files = await readFileRows(tx, actor.orgId, row.case_id);
  const evidence = files.filter(({ measure_id }) => measure_id === row.id).map(fileView);
  return measureView(row, names, evidence);
}
