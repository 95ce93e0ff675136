import type { Work } from "../../../identity/service/work.ts";
import { Failure } from "../../../kit/failure.ts";
import type { CaseRow } from "../../store/cases.ts";
import { findCompensationRow, type CompensationRow } from "../../store/compensations.ts";
import { holdCase } from "../hold-case.ts";

/** A compensation with its case, which is held: of two who decide at once the second sees what the first did. */
export interface HeldCompensation {
  readonly row: CaseRow;
  readonly one: CompensationRow;
}

/** @throws Failure `not-found`, also for those of cases that the actor may not see */
export async function holdCompensation(work: Work, id: string): Promise<HeldCompensation> {
  const { tx, actor } = work;
  const asked = await findCompensationRow(tx, actor.orgId, id);
  if (asked === undefined) throw new Failure("not-found", { record: "feedback-compensation" });
  const row = await holdCase(work, asked.case_id);
  const one = await findCompensationRow(tx, actor.orgId, id);
  if (one === undefined) throw new Failure("not-found", { record: "feedback-compensation" });
  return { row, one };
}
