import { demand, recordAct, type Work } from "../../../identity/service/work.ts";
import { Failure } from "../../../kit/failure.ts";
import { mayHandOver } from "../../domain/permissions.ts";
import { deleteAbsenceRow, findAbsence } from "../../store/absences.ts";

/**
 * The colleague is not away after all.
 * @throws Failure `not-found`
 */
export async function removeAbsence(work: Work, id: string): Promise<void> {
  const { tx, actor } = work;
  const absence = await findAbsence(tx, actor.orgId, id);
  const isOwn = actor.kind === "user" && actor.id !== null && actor.id === absence?.userId;
  demand(mayHandOver(actor) || isOwn);
  if (absence === undefined) throw new Failure("not-found", { record: "feedback-absence" });
  await deleteAbsenceRow(tx, actor.orgId, id);
  await recordAct(work, {
    action: "feedback-absence.remove",
    recordType: "user",
    recordId: absence.userId,
    recordLabel: absence.userName,
    details: { from: absence.from, until: absence.until },
  });
}
