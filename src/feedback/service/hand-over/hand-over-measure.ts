import type { Work } from "../../../identity/service/work.ts";
import { holdCaseRow } from "../../store/cases.ts";
import { giveMeasure, type OpenMeasure } from "../../store/hand-over.ts";
import { noteEvent } from "../note-event.ts";
import { stepContext } from "../step-context.ts";
import { mayLead } from "./may-lead.ts";

/** Gives an open measure to another owner; false where the actor does not lead its case, or it was done meanwhile. */
export async function handOverMeasure(
  work: Work,
  { id, caseId }: OpenMeasure,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<boolean> {
  const { tx, actor } = work;
  const row = await holdCaseRow(tx, actor.orgId, caseId);
  if (row === undefined || !mayLead(await stepContext(work, row), row)) return false;
  if (!(await giveMeasure(tx, actor.orgId, { id, from, to }))) return false;
  await noteEvent(work, row, {
    act: "measure",
    details: { did: "hand-over", measureId: id, fromUserId: from, ownerId: to },
  });
  return true;
}
