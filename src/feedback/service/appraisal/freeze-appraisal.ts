import { demand, newId, recordAct, type Work } from "../../../identity/service/work.ts";
import { Failure } from "../../../kit/failure.ts";
import { isMonthOver } from "../../domain/appraisal/appraisal-month.ts";
import { mayFreezeAppraisals } from "../../domain/permissions.ts";
import { freezeRows, frozenRows, liveRows } from "../../store/appraisal/appraisal-rows.ts";
import { insertAppraisalRow, listAppraisalHeads } from "../../store/appraisal/appraisals.ts";
import { appraisedMonth, type AppraisedMonth } from "./appraisal-period.ts";
import type { AppraisalRules, AppraisalView } from "./present-appraisal.ts";
import { readAppraisal, rulesOf } from "./read-appraisal.ts";
import { takeFigures } from "./take-figures.ts";

/** Numbers of cases named in a sentence. */
const MOST_NAMED = 8;

export interface AppraisalFreeze {
  /** `2026-05` */
  readonly month: string;
  /** Latest version that was seen; 0: none. */
  readonly version: number;
  /** Decisions that do not count yet are taken along as pending. */
  readonly withPending: boolean;
  /** Required for a correction. */
  readonly reason: string;
}

/**
 * Freezes a month that is over: its numbers, and the cases behind each, never change any more. A frozen month is
 * corrected by a further version, with its reason; there is no thaw.
 * @throws Failure `forbidden`, `feedback-appraisal-month-open` {month}, `feedback-appraisal-month-old` {month},
 *   `feedback-appraisal-reason-missing`, `conflict-feedback-appraisal-changed`,
 *   `conflict-feedback-appraisal-pending` {count, numbers}
 */
export async function freezeAppraisal(work: Work, freeze: AppraisalFreeze): Promise<AppraisalView> {
  demand(mayFreezeAppraisals(work.actor));
  const appraised = await appraisedMonth(work, freeze.month);
  await demandFreezable(work, freeze, appraised);
  const rules = await rulesOf(work, appraised);
  if (!freeze.withPending) demandNonePending(rules);
  const id = await store(work, freeze, { appraised, rules });
  return readAppraisal(work, id);
}

async function demandFreezable(
  { tx, actor, now }: Work,
  { month, version, reason }: AppraisalFreeze,
  { timeZone }: AppraisedMonth,
): Promise<void> {
  if (!isMonthOver(month, timeZone, now)) throw new Failure("feedback-appraisal-month-open", { month });
  const [latest] = await listAppraisalHeads(tx, actor.orgId, `${month}-01`);
  if ((latest?.version ?? 0) !== version) throw new Failure("conflict-feedback-appraisal-changed");
  if (version > 0 && reason === "") throw new Failure("feedback-appraisal-reason-missing");
}

async function store(
  work: Work,
  { month, version, reason }: AppraisalFreeze,
  { appraised, rules }: { readonly appraised: AppraisedMonth; readonly rules: AppraisalRules },
): Promise<string> {
  const { tx, actor, now } = work;
  const id = newId();
  const rows = await freezeRows(tx, { orgId: actor.orgId, appraisalId: id }, liveRows(appraised.period));
  if (rows === 0) throw new Failure("feedback-appraisal-month-old", { month });
  // Counted from what was kept: the numbers and the cases behind them cannot differ.
  const figures = await takeFigures(work, frozenRows(actor.orgId, id));
  const isStored = await insertAppraisalRow(tx, {
    org_id: actor.orgId,
    id,
    month: `${month}-01`,
    version: version + 1,
    frozen_at: now,
    frozen_by: actor.kind === "user" ? actor.id : null,
    frozen_by_name: actor.name,
    reason,
    figures: JSON.stringify(figures),
    rules: JSON.stringify(rules),
  });
  if (!isStored) throw new Failure("conflict-feedback-appraisal-changed");
  await recordAct(work, {
    action: version === 0 ? "feedback-appraisal.freeze" : "feedback-appraisal.correct",
    recordType: "feedback-appraisal",
    recordId: id,
    recordLabel: month,
    details: { version: version + 1, rows, pending: rules.pending.length },
  });
  return id;
}

function demandNonePending({ pending }: AppraisalRules): void {
  if (pending.length === 0) return;
  const named = pending.slice(0, MOST_NAMED).map(({ number }) => number);
  const numbers = pending.length > MOST_NAMED ? [...named, "…"] : named;
  throw new Failure("conflict-feedback-appraisal-pending", {
    count: pending.length,
    numbers: numbers.join(", "),
  });
}
