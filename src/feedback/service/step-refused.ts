import { Failure } from "../../kit/failure.ts";
import type { Refusal } from "../domain/life/decide-step.ts";

const NOT_BY_THIS_PERSON: ReadonlySet<Refusal> = new Set<Refusal>([
  "not-by-you",
  "independent-of-the-work",
  "never-handled-it",
  "not-the-handler",
  "handler-of-no-earlier-round",
]);

/**
 * Why a step is refused, as a failure: `conflict-feedback-stage` when the case is not there (any more),
 * `forbidden-feedback-step` when somebody else has to take it, else `feedback-step-refused`. `refusals` names every
 * guard, so that all can be mended at once.
 */
export function stepRefused(act: string, refusals: readonly Refusal[]): Failure {
  const details = { act, refusals: refusals.join(" ") };
  if (refusals.includes("not-from-here")) return new Failure("conflict-feedback-stage", details);
  if (refusals.some((one) => NOT_BY_THIS_PERSON.has(one)))
    return new Failure("forbidden-feedback-step", details);
  return new Failure("feedback-step-refused", details);
}
