import { demand, type Work } from "../../../identity/service/work.ts";
import { Failure } from "../../../kit/failure.ts";
import { nextStanding } from "../../domain/appraisal/responsibility-life.ts";
import { retractAppealRow, updateResponsibilityRow } from "../../store/appraisal/responsibilities.ts";
import { holdCase } from "../hold-case.ts";
import { noteEvent } from "../note-event.ts";
import { presentResponsibility, type ResponsibilityView } from "./present-responsibility.ts";
import { isOpenAppeal, responsibilityStand } from "./responsibility-stand.ts";

export interface Retraction {
  readonly appealId: string;
  readonly reason: string;
}

/**
 * Takes an appeal back before it is ruled on: by the person for whom it was made, or by a head of the department. The
 * decision stands as before it, final where the time for appeals is over; the party may appeal anew within it.
 * @throws Failure `not-found`, `forbidden`, `conflict-feedback-responsibility-none`, `conflict-feedback-responsibility-unappealed` when it was ruled on or taken
 *   back by another
 */
export async function retractAppeal(
  work: Work,
  caseId: string,
  { appealId, reason }: Retraction,
): Promise<ResponsibilityView> {
  const { tx, actor, now } = work;
  const row = await holdCase(work, caseId);
  const stand = await responsibilityStand(work, row);
  if (stand.stored === null) throw new Failure("conflict-feedback-responsibility-none");
  const appeal = stand.appeals.find(({ id }) => id === appealId);
  if (appeal === undefined) throw new Failure("not-found", { record: "appeal" });
  if (!isOpenAppeal(appeal)) throw new Failure("conflict-feedback-responsibility-unappealed");
  demand(stand.retractable.some(({ id }) => id === appealId));
  const others = stand.appeals.filter((one) => isOpenAppeal(one) && one.id !== appealId);
  const facts = { isObjectable: false, isAppealed: others.length > 0 };
  const state = nextStanding(stand.standing, "retract", facts);
  if (state === null || state === "none") throw new Failure("conflict-feedback-responsibility-unappealed");
  await retractAppealRow(tx, appeal, { at: now, byName: actor.name });
  await updateResponsibilityRow(tx, { org_id: actor.orgId, case_id: caseId }, { state });
  const { department_id: departmentId, user_id: userId } = appeal;
  await noteEvent(work, row, {
    act: "responsibility",
    reason,
    details: { did: "retract", departmentId, userId },
  });
  return presentResponsibility(work, await responsibilityStand(work, row));
}
