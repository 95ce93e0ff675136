import { demand, recordAct, type Work } from "../../../identity/service/work.ts";
import { Failure } from "../../../kit/failure.ts";
import { isWithdrawable } from "../../domain/compensation/compensation.ts";
import { updateCompensationRow } from "../../store/compensations.ts";
import { noteEvent } from "../note-event.ts";
import { holdCompensation } from "./hold-compensation.ts";
import { presentCompensations, withCase, type CompensationView } from "./present-compensations.ts";

/**
 * Takes back a compensation that one proposed oneself and that is not paid yet; the ledger keeps it as withdrawn.
 * @throws Failure `not-found`, `forbidden`, `conflict-feedback-compensation-paid`,
 *   `conflict-feedback-compensation-withdrawn`, `conflict-feedback-compensation-decided`
 */
export async function withdrawCompensation(work: Work, id: string, reason = ""): Promise<CompensationView> {
  const { tx, actor } = work;
  const { row, one } = await holdCompensation(work, id);
  demand(actor.kind === "user" && one.proposed_by === actor.id);
  if (one.state === "paid") throw new Failure("conflict-feedback-compensation-paid");
  if (one.state === "withdrawn") throw new Failure("conflict-feedback-compensation-withdrawn");
  if (!isWithdrawable(one.state)) throw new Failure("conflict-feedback-compensation-decided");
  const withdrawn = await updateCompensationRow(tx, one, { state: "withdrawn" });
  const { kind, amount } = withdrawn;
  await noteEvent(work, row, {
    act: "compensation",
    reason,
    details: { did: "withdraw", compensationId: id, kind, amount },
  });
  await recordAct(work, {
    action: "feedback-compensation.withdraw",
    recordType: "feedback-compensation",
    recordId: id,
    recordLabel: row.number,
    details: { kind, amount },
  });
  const [view] = await presentCompensations(work, [withCase(withdrawn, row)]);
  if (view === undefined) throw new Error(`compensation ${id} was not presented`);
  return view;
}
