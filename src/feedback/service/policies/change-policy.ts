import { demand, type Work } from "../../../identity/service/work.ts";
import { Failure } from "../../../kit/failure.ts";
import { mayEditFeedbackPolicies } from "../../domain/permissions.ts";
import { lockPolicy, updatePolicyRow } from "../../store/policies.ts";
import { viewPolicy } from "./list-policies.ts";
import { savePolicy, type PolicyValues } from "./save-policy.ts";

export type PolicyChange = { readonly revision: number } & {
  readonly [K in keyof PolicyValues]?: PolicyValues[K] | undefined;
};

/**
 * Changes a policy; what is not given stays.
 * @throws Failure `not-found`, `conflict-feedback-policy-changed`, those of `createPolicy`
 */
export async function changePolicy(work: Work, id: string, input: PolicyChange) {
  demand(mayEditFeedbackPolicies(work.actor));
  const { tx, actor, now } = work;
  const row = await lockPolicy(tx, actor.orgId, id);
  if (row === null) throw new Failure("not-found", { record: "feedback-policy" });
  if (row.revision !== input.revision) throw new Failure("conflict-feedback-policy-changed");
  const policy = {
    id,
    name: input.name ?? row.name,
    priority: input.priority === undefined ? row.priority : input.priority,
    problemType: input.problemType === undefined ? row.problemType : input.problemType,
    limits: input.limits ?? row.limits,
    caps: input.caps === undefined ? row.caps : input.caps,
  };
  const write = () => updatePolicyRow(tx, actor.orgId, { ...policy, now });
  return viewPolicy(await savePolicy(work, policy, { action: "feedback-policy.update", write }));
}
