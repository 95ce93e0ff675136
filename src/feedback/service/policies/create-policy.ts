import { demand, newId, type Work } from "../../../identity/service/work.ts";
import { mayEditFeedbackPolicies } from "../../domain/permissions.ts";
import { insertPolicy } from "../../store/policies.ts";
import { viewPolicy } from "./list-policies.ts";
import { savePolicy, type PolicyValues } from "./save-policy.ts";

/**
 * Sets limits for cases of a priority and type.
 * @throws Failure `feedback-policy-empty`, `feedback-policy-order`, `conflict-feedback-policy-scope`
 */
export async function createPolicy(work: Work, input: PolicyValues) {
  demand(mayEditFeedbackPolicies(work.actor));
  const policy = { ...input, id: newId() };
  const write = () => insertPolicy(work.tx, work.actor.orgId, { ...policy, now: work.now });
  return viewPolicy(await savePolicy(work, policy, { action: "feedback-policy.create", write }));
}
