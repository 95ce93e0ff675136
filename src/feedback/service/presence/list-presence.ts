import { demand, type Work } from "../../../identity/service/work.ts";
import { caseScope } from "../../domain/case-scope.ts";
import { maySeeFeedback } from "../../domain/permissions.ts";
import { readRevisions } from "../../store/case-lists.ts";
import { readPresent } from "../../store/presence.ts";
import { presentPerson, presentSince } from "./present-people.ts";

/** Who else has which case open just now, of the cases that the actor may see. @throws Failure `forbidden` */
export async function listPresence(work: Work) {
  const { tx, actor } = work;
  demand(maySeeFeedback(actor));
  const people = await readPresent(tx, actor.orgId, { since: presentSince(work), but: actor.id });
  if (people.length === 0) return { items: [] };
  const ids = [...new Set(people.map(({ case_id }) => case_id))];
  const seen = new Set((await readRevisions(tx, actor.orgId, ids, caseScope(actor))).map(({ id }) => id));
  return { items: people.filter(({ case_id }) => seen.has(case_id)).map(presentPerson) };
}
