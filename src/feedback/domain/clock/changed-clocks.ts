import { limitsFor, type CaseClass, type ClockPolicy } from "./choose-policy.ts";
import { CLOCKS, type ClockName } from "./clock-name.ts";

/** Clocks of such cases that get another limit or cap when the policies `before` give way to those `after`. */
export function changedClocks(
  before: readonly ClockPolicy[],
  after: readonly ClockPolicy[],
  of: CaseClass,
): readonly ClockName[] {
  const [a, b] = [limitsFor(before, of), limitsFor(after, of)];
  return CLOCKS.filter(
    (clock) =>
      textOf(a.limits[clock]) !== textOf(b.limits[clock]) || isCappedOtherwise(clock, a.caps, b.caps),
  );
}

type Caps = ReturnType<typeof limitsFor>["caps"];

/** The solution's cap holds for every clock up to it; those of the first response and the call are their own. */
function isCappedOtherwise(clock: ClockName, a: Caps, b: Caps): boolean {
  if (clock === "check" || a === null || b === null) return false;
  const cap = clock === "firstResponse" || clock === "callback" ? clock : "solution";
  return textOf(a[cap]) !== textOf(b[cap]);
}

function textOf(limit: { readonly unit: string; readonly amount: number } | undefined): string {
  return limit === undefined ? "" : `${limit.amount} ${limit.unit}`;
}
