import { demand, type Work } from "../../../identity/service/work.ts";
import type { Writing } from "../../domain/live/writing.ts";
import { readPresent, savePresence } from "../../store/presence.ts";
import { requireCase } from "../hold-case.ts";
import { presentPerson, presentSince } from "./present-people.ts";

/**
 * Says that the actor has the case open; answers who else has. Keys are nobody who looks.
 * @throws Failure `forbidden`, `not-found`
 */
export async function notePresence(work: Work, id: string, writing: Writing | null) {
  const { tx, actor, now } = work;
  const { org_id, id: case_id } = await requireCase(work, id);
  demand(actor.kind === "user");
  const user_id = actor.id ?? "";
  const since = presentSince(work);
  await savePresence(tx, { org_id, case_id, user_id, since: now, seen_at: now, writing }, since);
  const others = await readPresent(tx, org_id, { since, but: user_id, caseId: case_id });
  return { items: others.map(presentPerson) };
}
