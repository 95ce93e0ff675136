import { ACTS, type Act, type CaseFacts, type Step, type StepContext } from "../domain/life/case-facts.ts";
import { decideStep, type Refusal } from "../domain/life/decide-step.ts";
import { MAY_BE_OVERRIDDEN } from "../domain/life/guards.ts";
import type { Stage } from "../domain/life/stage.ts";

/** A step of this stage for this person, with what stands against it. */
export interface PossibleStep {
  readonly act: Act;
  readonly refusals: Refusal[];
  /** True when a small team may pass over all of them with a reason. */
  readonly overridable: boolean;
}

/** Named in the form that takes the step, so not missing before it is filled in. */
const GIVEN_WITH_THE_STEP = {
  reason: "given",
  departmentId: "given",
  handlerId: "given",
  expiresAt: "9999-01-01T00:00:00Z",
  into: "given",
  hasForm: true,
} as const satisfies Omit<Step, "act">;
const SHORT_OUTCOMES = "praise";

/**
 * The steps that the reader may take now, or could but for what is named; steps of other stages and of other people
 * are left out.
 */
export function possibleSteps(facts: CaseFacts, context: StepContext, before: Stage | null): PossibleStep[] {
  return ACTS.flatMap((act) => {
    const step: Step = { act, ...GIVEN_WITH_THE_STEP, outcome: SHORT_OUTCOMES };
    // Confirming is what the step itself does.
    const known = act === "triage" ? { ...facts, isClassified: true } : facts;
    const { refusals = [] } = decideStep(known, step, context, before);
    if (refusals.includes("not-from-here") || refusals.includes("not-by-you")) return [];
    const overridable =
      refusals.length > 0 && context.mayOverride && refusals.every((one) => MAY_BE_OVERRIDDEN.has(one));
    return [{ act, refusals: [...refusals], overridable }];
  });
}
