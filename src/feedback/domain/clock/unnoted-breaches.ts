import type { ClockEvent } from "./clock-event.ts";
import type { ClockState } from "./derive-clocks.ts";
import { clockRuns } from "./running-limits.ts";

/**
 * Entries for clocks whose due time has passed without the ledger saying so yet. Once noted, a breach stays whatever
 * becomes of the limit, the priority or the holidays.
 * @param states what the ledger tells now
 */
export function unnotedBreaches(
  ledger: readonly ClockEvent[],
  states: readonly ClockState[],
): readonly ClockEvent[] {
  return clockRuns(ledger).flatMap(({ clock, round, isBreachNoted }): readonly ClockEvent[] => {
    const state = states.findLast((one) => one.clock === clock && one.round === round);
    const at = state?.breachedAt ?? null;
    return at === null || isBreachNoted ? [] : [{ type: "breach", clock, round, at }];
  });
}
