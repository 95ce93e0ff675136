import { newId, type Work } from "../../../identity/service/work.ts";
import { Failure } from "../../../kit/failure.ts";
import type { Outsider } from "../../domain/case-actor.ts";
import { checkFault, type CheckForm } from "../../domain/work/check-form.ts";
import type { CaseRow } from "../../store/cases.ts";
import { insertCheckRow } from "../../store/checks.ts";
import { readMeasureRows } from "../../store/measures.ts";
import { takeStep } from "../take-step.ts";
import { settleCallback } from "./settle-callback.ts";

/** A result check with its verdict. */
export interface CheckInput extends CheckForm {
  /** Of the case that was seen; null: a guest saw the measures alone. */
  readonly revision: number | null;
  readonly passed: boolean;
  /** Why it is sent back; required then. */
  readonly reason?: string | undefined;
  readonly override?: { readonly reason: string } | undefined;
  /** A guest who was invited to check; the actor of the work is the system then. */
  readonly by?: Extract<Outsider, { readonly kind: "guest" }> | undefined;
}

/**
 * Checks the result of a case, measure by measure: passed, the customer is called back; failed, the work goes on and
 * its clock runs as if it had never stopped. Form, step and call-back stand or fall together.
 * @throws Failure those of `takeStep`, `feedback-check-lines` {count}, `feedback-check-contradicts`
 */
export async function checkFeedback(work: Work, id: string, input: CheckInput): Promise<CaseRow> {
  const { tx, actor, now } = work;
  const { passed, lines, problemSolved, reason, override, revision, by } = input;
  const row = await takeStep(work, id, {
    act: passed ? "pass_check" : "fail_check",
    revision,
    hasForm: true,
    reason,
    override,
    by,
  });
  const measures = await readMeasureRows(tx, actor.orgId, id);
  const judged = measures.filter(({ term, round }) => term === "short" && round === row.round);
  const fault = checkFault(
    input,
    passed,
    judged.map((one) => one.id),
  );
  if (fault !== null) throw new Failure(fault, { count: judged.length });
  await insertCheckRow(tx, {
    org_id: actor.orgId,
    id: newId(),
    case_id: id,
    round: row.round,
    passed,
    form: JSON.stringify({ lines, problemSolved }),
    reason: reason ?? "",
    checked_by: actor.kind === "user" ? actor.id : null,
    checked_by_name: by?.name ?? actor.name,
    at: now,
  });
  await settleCallback(work, row);
  return row;
}
