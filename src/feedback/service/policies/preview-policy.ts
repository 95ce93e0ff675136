import { demand, type Work } from "../../../identity/service/work.ts";
import { Failure } from "../../../kit/failure.ts";
import { changedClocks } from "../../domain/clock/changed-clocks.ts";
import type { CaseClass, ClockPolicy } from "../../domain/clock/choose-policy.ts";
import { CLOCKS, type ClockName } from "../../domain/clock/clock-name.ts";
import { outlastedClocks, policyFaults } from "../../domain/clock/policy-faults.ts";
import { mayEditFeedbackPolicies } from "../../domain/permissions.ts";
import { listPolicyRows } from "../../store/policies.ts";
import { countOpenClasses, countRunning } from "../../store/ruled-cases.ts";
import type { PolicyValues } from "./save-policy.ts";

/** A policy as it would be. */
export interface PlannedPolicy {
  /** The policy that is changed or removed; null: it is new. */
  readonly id: string | null;
  /** Null: it is removed. */
  readonly policy: PolicyValues | null;
}

/**
 * How many open cases a policy would change, and where a complaint's promise would decide before the limit.
 * @throws Failure `not-found`, the first of `policyFaults`
 */
export async function previewPolicy(work: Work, { id, policy }: PlannedPolicy) {
  demand(mayEditFeedbackPolicies(work.actor));
  const [fault] = policy === null ? [] : policyFaults(policy);
  if (fault !== undefined) throw fault;
  const before = await listPolicyRows(work.tx, work.actor.orgId);
  if (id !== null && !before.some((one) => one.id === id))
    throw new Failure("not-found", { record: "feedback-policy" });
  const after = [...before.filter((one) => one.id !== id), ...(policy === null ? [] : [policy])];
  return {
    ...(await countChanges(work, before, after)),
    outlasted: policy === null ? [] : [...outlastedClocks(policy)],
  };
}

async function countChanges(
  { tx, actor }: Work,
  before: readonly ClockPolicy[],
  after: readonly ClockPolicy[],
): Promise<{ readonly openCases: number; readonly clocks: ClockName[] }> {
  let openCases = 0;
  const found = new Set<ClockName>();
  for (const one of await countOpenClasses(tx, actor.orgId)) {
    // The columns of a case hold nothing else.
    const changed = changedClocks(before, after, one as OpenCaseClass);
    if (changed.length === 0) continue;
    for (const clock of changed) found.add(clock);
    openCases += await countRunning(tx, actor.orgId, one, changed);
  }
  return { openCases, clocks: CLOCKS.filter((clock) => found.has(clock)) };
}

type OpenCaseClass = CaseClass & { readonly cases: number };
