import { demand, recordAct, type Work } from "../../../identity/service/work.ts";
import { Failure } from "../../../kit/failure.ts";
import { approvalLimit } from "../../domain/compensation/approval-limit.ts";
import { rolesFor } from "../../domain/compensation/compensation.ts";
import { updateCompensationRow, type CompensationRow } from "../../store/compensations.ts";
import { noteEvent } from "../note-event.ts";
import { readSettings } from "../policies/read-settings.ts";
import { holdCompensation } from "./hold-compensation.ts";
import { presentCompensations, withCase, type CompensationView } from "./present-compensations.ts";
import { tellProposer } from "./tell-compensation.ts";

export interface CompensationDecision {
  readonly approve: boolean;
  /** Required to refuse. */
  readonly note?: string | undefined;
}

/**
 * Approves a proposal within the limit of one's roles, or refuses it; never one's own.
 * @throws Failure `not-found`, `forbidden`, `forbidden-feedback-compensation-own`,
 *   `forbidden-feedback-compensation-limit` {limit, roles}, `conflict-feedback-compensation-decided`,
 *   `conflict-feedback-compensation-withdrawn`, `feedback-compensation-note-missing`
 */
export async function decideCompensation(
  work: Work,
  id: string,
  { approve, note = "" }: CompensationDecision,
): Promise<CompensationView> {
  const { tx, actor, now } = work;
  const { row, one } = await holdCompensation(work, id);
  await demandApproval(work, row.department_id, one, approve);
  if (!approve && note === "") throw new Failure("feedback-compensation-note-missing");
  const decided = await updateCompensationRow(tx, one, {
    state: approve ? "approved" : "refused",
    decided_by: actor.id,
    decided_at: now,
    decision_note: note,
  });
  const did = approve ? "approve" : "refuse";
  const { kind, amount } = decided;
  const details = { did, compensationId: id, kind, amount };
  await noteEvent(work, row, { act: "compensation", reason: note, details });
  await recordAct(work, {
    action: `feedback-compensation.${did}`,
    recordType: "feedback-compensation",
    recordId: id,
    recordLabel: row.number,
    details: { kind, amount },
  });
  await tellProposer(work, row, decided);
  const [view] = await presentCompensations(work, [withCase(decided, row)]);
  if (view === undefined) throw new Error(`compensation ${id} was not presented`);
  return view;
}

async function demandApproval(
  work: Work,
  departmentId: string | null,
  { state, amount, proposed_by }: CompensationRow,
  approve: boolean,
): Promise<void> {
  const { actor } = work;
  const { compensationLimits } = await readSettings(work);
  const limit = approvalLimit(actor, departmentId, compensationLimits);
  demand(limit > 0);
  if (proposed_by === actor.id) throw new Failure("forbidden-feedback-compensation-own");
  if (state === "withdrawn") throw new Failure("conflict-feedback-compensation-withdrawn");
  if (state !== "proposed") throw new Failure("conflict-feedback-compensation-decided");
  if (!approve || amount <= limit) return;
  const roles = rolesFor(amount, compensationLimits).join(" ");
  throw new Failure("forbidden-feedback-compensation-limit", { limit, roles });
}
