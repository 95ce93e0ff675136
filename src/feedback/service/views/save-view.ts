import { demand, newId, type Work } from "../../../identity/service/work.ts";
import { Failure } from "../../../kit/failure.ts";
import { mayEditFeedbackPolicies, maySeeFeedback } from "../../domain/permissions.ts";
import { MOST_VIEWS } from "../../domain/views/view-limit.ts";
import { holdViews, insertViewRow, readViewRows } from "../../store/views.ts";
import { viewOf } from "./view-of.ts";

export interface NewView {
  readonly name: string;
  /** For everybody; leaders only. */
  readonly shared: boolean;
  /** The query of an address of the inbox. */
  readonly filter: Readonly<Record<string, string>>;
}

/**
 * Keeps a filter for the person who acts, or for all.
 * @throws Failure `forbidden`, `conflict-feedback-view-name` {name}, `conflict-feedback-views-full` {limit}
 */
export async function saveView(work: Work, { name, shared, filter }: NewView) {
  const { tx, actor, now } = work;
  demand(maySeeFeedback(actor) && (shared ? mayEditFeedbackPolicies(actor) : actor.kind === "user"));
  const ownerId = shared ? null : actor.id;
  await holdViews(tx, actor.orgId, ownerId);
  const kept = await readViewRows(tx, actor.orgId, ownerId);
  if (kept.some((one) => one.name === name)) throw new Failure("conflict-feedback-view-name", { name });
  if (kept.length >= MOST_VIEWS) throw new Failure("conflict-feedback-views-full", { limit: MOST_VIEWS });
  const row = await insertViewRow(tx, {
    org_id: actor.orgId,
    id: newId(),
    owner_id: ownerId,
    name,
    filter: JSON.stringify(filter),
    created_at: now,
  });
  return viewOf(actor, row);
}
