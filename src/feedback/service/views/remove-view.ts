import { demand, type Work } from "../../../identity/service/work.ts";
import { Failure } from "../../../kit/failure.ts";
import { maySeeFeedback } from "../../domain/permissions.ts";
import { deleteViewRow, findViewRow } from "../../store/views.ts";
import { viewOf } from "./view-of.ts";

/** @throws Failure `not-found` also for another person's, `forbidden` for a shared one unless the actor leads */
export async function removeView({ tx, actor }: Work, id: string): Promise<void> {
  demand(maySeeFeedback(actor));
  const row = await findViewRow(tx, actor.orgId, id);
  const isOthers = row !== undefined && row.owner_id !== null && row.owner_id !== actor.id;
  if (row === undefined || isOthers) throw new Failure("not-found", { record: "feedback-view" });
  demand(viewOf(actor, row).mayRemove);
  await deleteViewRow(tx, actor.orgId, id);
}
