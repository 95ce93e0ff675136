import type { Work } from "../../identity/service/work.ts";
import { demand } from "../../identity/service/work.ts";
import { Failure } from "../../kit/failure.ts";
import { caseScope } from "../domain/case-scope.ts";
import { maySeeFeedback } from "../domain/permissions.ts";
import { isInScope } from "../store/case-lists.ts";
import { holdCaseRow, readCaseRow, type CaseRow } from "../store/cases.ts";

/**
 * The case, held against others until the transaction ends.
 * @throws Failure `not-found` for an unknown one and for one that the actor may not see
 */
export async function holdCase(work: Work, id: string): Promise<CaseRow> {
  return seen(work, await holdCaseRow(work.tx, work.actor.orgId, id));
}

/** The case as it stands. @throws Failure `not-found` as `holdCase` */
export async function requireCase(work: Work, id: string): Promise<CaseRow> {
  return seen(work, await readCaseRow(work.tx, work.actor.orgId, id));
}

async function seen(work: Work, row: CaseRow | undefined): Promise<CaseRow> {
  demand(maySeeFeedback(work.actor));
  const scope = caseScope(work.actor);
  if (row !== undefined && (scope === null || (await isInScope(work.tx, row, scope)))) return row;
  throw new Failure("not-found", { record: "feedback" });
}

/** @throws Failure `conflict-feedback-changed` {revision} when somebody was faster; null: not asked */
export function demandRevision(row: CaseRow, revision: number | null): void {
  if (revision !== null && revision !== row.revision)
    throw new Failure("conflict-feedback-changed", { revision: row.revision });
}
