import { hasRole } from "../../../identity/domain/actor.ts";
import { demand, recordAct, type Work } from "../../../identity/service/work.ts";
import { Failure } from "../../../kit/failure.ts";
import { updateCompensationRow } from "../../store/compensations.ts";
import { noteEvent } from "../note-event.ts";
import { holdCompensation } from "./hold-compensation.ts";
import { presentCompensations, withCase, type CompensationView } from "./present-compensations.ts";

/**
 * Says that an approved compensation was paid, by its proposer or a leader; from now on it is a cost.
 * @throws Failure `not-found`, `forbidden`, `conflict-feedback-compensation-unapproved`,
 *   `conflict-feedback-compensation-paid`, `conflict-feedback-compensation-withdrawn`
 */
export async function payCompensation(work: Work, id: string): Promise<CompensationView> {
  const { tx, actor, now } = work;
  const { row, one } = await holdCompensation(work, id);
  const isProposer = actor.kind === "user" && one.proposed_by === actor.id;
  demand(hasRole(actor, "manager", "admin") || isProposer);
  if (one.state === "paid") throw new Failure("conflict-feedback-compensation-paid");
  if (one.state === "withdrawn") throw new Failure("conflict-feedback-compensation-withdrawn");
  if (one.state !== "approved") throw new Failure("conflict-feedback-compensation-unapproved");
  const paid = await updateCompensationRow(tx, one, { state: "paid", paid_at: now });
  const { kind, amount } = paid;
  await noteEvent(work, row, {
    act: "compensation",
    details: { did: "pay", compensationId: id, kind, amount },
  });
  await recordAct(work, {
    action: "feedback-compensation.pay",
    recordType: "feedback-compensation",
    recordId: id,
    recordLabel: row.number,
    details: { kind, amount },
  });
  const [view] = await presentCompensations(work, [withCase(paid, row)]);
  if (view === undefined) throw new Error(`compensation ${id} was not presented`);
  return view;
}
