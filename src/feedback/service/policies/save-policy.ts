import { recordAct, type Work } from "../../../identity/service/work.ts";
import { Failure } from "../../../kit/failure.ts";
import type { ClockPolicy } from "../../domain/clock/choose-policy.ts";
import { policyFaults } from "../../domain/clock/policy-faults.ts";
import { isScopeTaken, lockPolicy, type PolicyRow } from "../../store/policies.ts";
import { askForRefresh } from "./refresh-job.ts";

/** What somebody sets. */
export interface PolicyValues extends ClockPolicy {
  readonly name: string;
}

/**
 * Writes a policy, on record, and asks for its application to the open cases.
 * @param label what was done: `feedback-policy.create`
 * @throws Failure, the first of `policyFaults`; `conflict-feedback-policy-scope`
 */
export async function savePolicy(
  work: Work,
  policy: PolicyValues & { readonly id: string },
  act: { readonly action: string; readonly write: () => Promise<void> },
): Promise<PolicyRow> {
  const [fault] = policyFaults(policy);
  if (fault !== undefined) throw fault;
  try {
    await act.write();
  } catch (error) {
    if (isScopeTaken(error)) throw new Failure("conflict-feedback-policy-scope");
    throw error;
  }
  const { name, priority, problemType, limits, caps } = policy;
  await recordAct(work, {
    action: act.action,
    recordType: "feedback-policy",
    recordId: policy.id,
    recordLabel: name,
    details: { priority, problemType, limits, caps },
  });
  await askForRefresh(work);
  const saved = await lockPolicy(work.tx, work.actor.orgId, policy.id);
  if (saved === null) throw new Error(`policy ${policy.id} vanished`);
  return saved;
}
