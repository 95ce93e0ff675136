import { Failure } from "../../../kit/failure.ts";
import { DECIDABLE_STAGES } from "../../domain/appraisal/propose-responsibility.ts";
import type { CaseRow } from "../../store/cases.ts";

/** True from the check on: what happened is known by then. */
export function isDecidable({ stage }: Pick<CaseRow, "stage">): boolean {
  return DECIDABLE_STAGES.some((one) => one === stage);
}

/** @throws Failure `feedback-responsibility-early` {number} */
export function demandDecidable(row: Pick<CaseRow, "stage" | "number">): void {
  if (!isDecidable(row)) throw new Failure("feedback-responsibility-early", { number: row.number });
}
