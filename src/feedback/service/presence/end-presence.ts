import { demand, type Work } from "../../../identity/service/work.ts";
import { removePresence } from "../../store/presence.ts";
import { requireCase } from "../hold-case.ts";

/** Says that the actor has left the case. @throws Failure `forbidden`, `not-found` */
export async function endPresence(work: Work, id: string): Promise<void> {
  const { tx, actor } = work;
  const { id: caseId } = await requireCase(work, id);
  demand(actor.kind === "user");
  await removePresence(tx, actor.orgId, { caseId, userId: actor.id ?? "" });
}
