import { newId, demand, type Work } from "../../../identity/service/work.ts";
import { Failure } from "../../../kit/failure.ts";
import type { Party } from "../../domain/appraisal/may-appeal.ts";
import { partyOf } from "../../domain/appraisal/responsibility.ts";
import { nextStanding } from "../../domain/appraisal/responsibility-life.ts";
import { readFileRows } from "../../store/case-files.ts";
import { insertAppealRow, updateResponsibilityRow } from "../../store/appraisal/responsibilities.ts";
import { holdCase } from "../hold-case.ts";
import { noteEvent } from "../note-event.ts";
import { presentResponsibility, type ResponsibilityView } from "./present-responsibility.ts";
import { heardOf, responsibilityStand, type ResponsibilityStand } from "./responsibility-stand.ts";
import { tellAppealed } from "./tell-responsibility.ts";

export interface NewAppeal extends Party {
  readonly reason: string;
  /** Files of the case that show it. */
  readonly fileIds: readonly string[];
}

/**
 * Objects to a decision before it counts, for a department that one heads or for oneself; each once.
 * @throws Failure `not-found`, `forbidden`, `conflict-feedback-responsibility-none`, `…-over`, `…-heard`,
 *   `feedback-appeal-file-unknown`
 */
export async function appealResponsibility(
  work: Work,
  caseId: string,
  appeal: NewAppeal,
): Promise<ResponsibilityView> {
  const { tx, actor, now } = work;
  const row = await holdCase(work, caseId);
  const stand = await responsibilityStand(work, row);
  demandParty(stand, appeal);
  const files = await readFileRows(tx, actor.orgId, caseId);
  if (appeal.fileIds.some((wanted) => files.every(({ id }) => id !== wanted)))
    throw new Failure("feedback-appeal-file-unknown");
  const { departmentId, userId, reason, fileIds } = appeal;
  if (actor.id === null) throw new Failure("forbidden");
  await insertAppealRow(tx, {
    org_id: actor.orgId,
    id: newId(),
    case_id: caseId,
    department_id: departmentId,
    user_id: userId,
    reason,
    file_ids: [...new Set(fileIds)],
    made_by: actor.id,
    made_by_name: actor.name,
    made_at: now,
  });
  await updateResponsibilityRow(tx, { org_id: actor.orgId, case_id: caseId }, { state: "appealed" });
  await noteEvent(work, row, {
    act: "responsibility",
    reason,
    details: { did: "appeal", departmentId, userId, files: fileIds.length },
  });
  const after = await responsibilityStand(work, row);
  await tellAppealed(work, after);
  return presentResponsibility(work, after);
}

function demandParty({ standing, shares, parties, appeals }: ResponsibilityStand, appeal: NewAppeal): void {
  if (standing === "none") throw new Failure("conflict-feedback-responsibility-none");
  if (parties.some((party) => partyOf(party) === partyOf(appeal))) return;
  if (heardOf(appeals).some((party) => partyOf(party) === partyOf(appeal)))
    throw new Failure("conflict-feedback-responsibility-heard");
  const isCarrier = shares.some(({ departmentId }) => departmentId === appeal.departmentId);
  const isOver = nextStanding(standing, "appeal", { isObjectable: true }) === null || parties.length === 0;
  if (isCarrier && isOver && standing === "final") throw new Failure("conflict-feedback-responsibility-over");
  demand(false);
}
