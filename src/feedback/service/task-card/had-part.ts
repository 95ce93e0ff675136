import type { Work } from "../../../identity/service/work.ts";
import { guestHadPart, type Guest } from "../../domain/task-card/guest.ts";
import { readCardRows, readWorkers } from "../../store/task-card/task-cards.ts";
import { guestOf } from "./card-facts.ts";

/** Whether a guest took a part in the work on a case, in any round. */
export async function hadPart({ tx, actor }: Work, caseId: string, guest: Guest): Promise<boolean> {
  const cards = await readCardRows(tx, actor.orgId, caseId);
  const takers = cards.filter(({ kind, accepted_at }) => kind === "task" && accepted_at !== null);
  return guestHadPart(guest, takers.map(guestOf), await readWorkers(tx, actor.orgId, caseId));
}
