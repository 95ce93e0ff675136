import { demand, type Work } from "../../../identity/service/work.ts";
import { maySeeFeedback } from "../../domain/permissions.ts";
import { listQualified } from "../../store/qualified-handlers.ts";

/** Colleagues who may be given complex cases; nobody: everybody may. */
export async function readQualified(work: Work): Promise<{ people: { id: string; name: string }[] }> {
  demand(maySeeFeedback(work.actor));
  return { people: await listQualified(work.tx, work.actor.orgId) };
}
