import { demand, type Work } from "../../../identity/service/work.ts";
import { Failure } from "../../../kit/failure.ts";
import { mayWorkOnFeedback } from "../../domain/work/measure-rules.ts";
import type { CaseRow } from "../../store/cases.ts";
import { holdCase } from "../hold-case.ts";

/** @throws Failure `feedback-closed` {number} for a case that is closed, merged or otherwise ended */
export function demandOpen(row: CaseRow): void {
  if (!row.is_open) throw new Failure("feedback-closed", { number: row.number });
}

/** The case, held, for somebody who may work on cases. @throws Failure `forbidden`, those of `holdCase` */
export function holdForWork(work: Work, id: string): Promise<CaseRow> {
  demand(mayWorkOnFeedback(work.actor));
  return holdCase(work, id);
}
