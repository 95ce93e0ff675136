import type { Actor } from "../../../identity/domain/actor.ts";
import { mayEditFeedbackPolicies } from "../../domain/permissions.ts";
import type { ViewRow } from "../../store/views.ts";

/** A kept filter as its reader sees it. */
export function viewOf(actor: Actor, row: ViewRow) {
  const shared = row.owner_id === null;
  return {
    id: row.id,
    name: row.name,
    shared,
    // Written by `saveView` only, from a checked query.
    filter: row.filter as Record<string, string>,
    mayRemove: !shared || mayEditFeedbackPolicies(actor),
  };
}
