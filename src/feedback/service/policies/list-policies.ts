import { demand, type Work } from "../../../identity/service/work.ts";
import { DEFAULT_COMPLAINT_CAPS, DEFAULT_LIMITS } from "../../domain/clock/clock-policy.ts";
import { maySeeFeedback } from "../../domain/permissions.ts";
import { listPolicyRows, type PolicyRow } from "../../store/policies.ts";

/** The policies in force, and what holds where none of them speaks. */
export async function listPolicies(work: Work) {
  demand(maySeeFeedback(work.actor));
  const rows = await listPolicyRows(work.tx, work.actor.orgId);
  return {
    items: rows.map(viewPolicy),
    defaults: { limits: { ...DEFAULT_LIMITS }, caps: { ...DEFAULT_COMPLAINT_CAPS } },
  };
}

/** A policy as it leaves the server. */
export function viewPolicy(row: PolicyRow) {
  const { id, name, priority, problemType, limits, caps, revision, updatedAt } = row;
  return { id, name, priority, problemType, limits, caps, revision, updatedAt };
}
