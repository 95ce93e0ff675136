import type { Work } from "../../../identity/service/work.ts";
import { limitsFor, type CaseClass } from "../../domain/clock/choose-policy.ts";
import type { ClockRules } from "../../domain/life/clock-events-of.ts";
import { listPolicyRows } from "../../store/policies.ts";

/** What decides about the clocks of a case, as its row holds it. */
export interface RuledCase {
  /** A `Priority`. */
  readonly priority: string;
  /** A `ProblemType`. */
  readonly problemType: string;
  /** A `Voice`. */
  readonly voice: string;
  /** ISO instant at which the voice was received; of a later round, at which that began. */
  readonly since: string;
}

/** By what the clocks of a case are limited: the organization's closest policies, else the defaults. */
export async function rulesFor({ tx, actor }: Work, { since, ...of }: RuledCase): Promise<ClockRules> {
  const policies = await listPolicyRows(tx, actor.orgId);
  // The columns of a case hold nothing else.
  return { ...limitsFor(policies, of as CaseClass), since };
}
