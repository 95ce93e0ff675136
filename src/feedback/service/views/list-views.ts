import { demand, type Work } from "../../../identity/service/work.ts";
import { maySeeFeedback } from "../../domain/permissions.ts";
import { readViewRows } from "../../store/views.ts";
import { viewOf } from "./view-of.ts";

/** The reader's own filters, then those of all. A key has none of its own. */
export async function listViews({ tx, actor }: Work) {
  demand(maySeeFeedback(actor));
  const own = actor.kind === "user" ? await readViewRows(tx, actor.orgId, actor.id) : [];
  const shared = await readViewRows(tx, actor.orgId, null);
  return { items: [...own, ...shared].map((row) => viewOf(actor, row)) };
}
