import { Failure } from "../../../kit/failure.ts";
import type { ClockPolicy } from "./choose-policy.ts";
import type { ClockLimit } from "./clock-limit.ts";
import { CLOCKS, type ClockName } from "./clock-name.ts";
import { DEFAULT_COMPLAINT_CAPS, type ComplaintCaps } from "./clock-policy.ts";

/**
 * What is wrong with a policy as a whole: it says nothing, or promises a solution before the first response.
 * `feedback-policy-empty`, `feedback-policy-order` {response, solution}: hours from the receipt.
 */
export function policyFaults({ limits, caps }: Pick<ClockPolicy, "limits" | "caps">): readonly Failure[] {
  const named = [...Object.values(limits), ...Object.values(caps ?? {})].filter((one) => one !== undefined);
  if (named.length === 0) return [new Failure("feedback-policy-empty")];
  const pairs = [
    [limits.firstResponse, limits.solution],
    [withDefaults(caps).firstResponse, withDefaults(caps).solution],
  ] as const;
  return pairs.flatMap(([response, solution]) =>
    response !== undefined && solution !== undefined && least(response) > most(solution)
      ? [new Failure("feedback-policy-order", { response: least(response), solution: most(solution) })]
      : [],
  );
}

/**
 * Clocks of a complaint whose own limit can end after the time promised for the solution, where the promise decides
 * then; to be said to whoever sets the limits, since it looks as if the limit did not work.
 */
export function outlastedClocks({
  limits,
  caps,
}: Pick<ClockPolicy, "limits" | "caps">): readonly ClockName[] {
  const promised = withDefaults(caps);
  return CLOCKS.filter((clock) => {
    const limit = limits[clock];
    if (limit === undefined || clock === "check") return false;
    const cap = clock === "callback" || clock === "firstResponse" ? promised[clock] : promised.solution;
    return most(limit) > least(cap);
  });
}

function withDefaults(caps: Partial<ComplaintCaps> | null): ComplaintCaps {
  return { ...DEFAULT_COMPLAINT_CAPS, ...caps };
}

/** Hours that a limit takes at the least: a working day's close may be some minutes after midnight's. */
function least({ unit, amount }: ClockLimit): number {
  return unit === "hours" ? amount : (amount - 1) * 24;
}

/** Hours that a limit takes at the most where every day is worked: to the end of the day N days later. */
function most({ unit, amount }: ClockLimit): number {
  return unit === "hours" ? amount : (amount + 1) * 24;
}
