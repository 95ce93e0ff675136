import type { Work } from "../../../identity/service/work.ts";
import { giveUpCallbacks } from "../../../outreach/service/end-callbacks.ts";
import { openCallback } from "../../../outreach/service/open-callback.ts";
import { readCaseRow, type CaseRow } from "../../store/cases.ts";

/**
 * Brings the call-backs of a case in line with where it stands: while customers are called back, one task for this
 * round, due with its clock; else none is open. Asked again, it changes nothing.
 */
export async function settleCallback(work: Work, row: CaseRow): Promise<void> {
  const isCalling = row.stage === "calling_back";
  if (isCalling)
    await openCallback(work, {
      subjectId: row.id,
      subjectLabel: row.number,
      round: row.round,
      customerId: row.customer_id,
      dueAt: row.due_clock === "callback" ? row.due_at : null,
    });
  await giveUpCallbacks(work, row.id, {
    result: row.outcome ?? row.stage,
    except: isCalling ? row.round : null,
  });
}

/** After a step, whoever took it: a merger, a withdrawal, the customer's own word on the page. */
export async function followStep(work: Work, feedbackId: string): Promise<void> {
  const row = await readCaseRow(work.tx, work.actor.orgId, feedbackId);
  if (row !== undefined) await settleCallback(work, row);
}
