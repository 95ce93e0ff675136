import type { ClockCap, ClockEvent } from "../clock/clock-event.ts";
import type { ClockLimits, ComplaintCaps } from "../clock/clock-policy.ts";
import type { ClockName } from "../clock/clock-name.ts";
import type { StepOutcome } from "./decide-step.ts";

/** What clocks that start are limited by. */
export interface ClockRules {
  readonly limits: ClockLimits;
  /** Null: no complaint. */
  readonly caps: ComplaintCaps | null;
  /** ISO instant at which the voice was received; of a later round, at which that began. */
  readonly since: string;
}

interface Running {
  readonly clock: ClockName;
  readonly round: number;
  stoppedAt: string | null;
  /** Owed no more; no step sets it going again. */
  isCancelled: boolean;
}

/** What a step does to clocks. */
export interface ClockMoves extends Pick<StepOutcome, "clocks" | "round"> {
  /** ISO instant at which the case was ended, for taking that back: what was stopped then goes on. */
  readonly endedAt?: string | null;
  /** The customer was told how it ended, which was an answer: a first response is owed no more. */
  readonly isTold?: boolean;
}

/**
 * The entries that a step adds to the ledger. Only a clock that runs is stopped, and only one with a limit is started.
 * @param now ISO instant of the step
 */
export function clockEventsOf(
  { clocks, round, endedAt = null, isTold = false }: ClockMoves,
  ledger: readonly ClockEvent[],
  rules: ClockRules,
  now: string,
): readonly ClockEvent[] {
  const known = lastStates(ledger);
  if (clocks === "stop-all") return known.filter(isRunning).map((one) => stop(one, now));
  if (clocks === "continue-all")
    return stoppedAt(known, endedAt)
      .filter(({ clock }) => !isTold || clock !== "firstResponse")
      .map((one) => goOn(one, now));
  return clocks.flatMap(({ clock, does }): readonly ClockEvent[] => {
    if (does === "start") return startOf(clock, round, rules, now);
    const found = known.findLast((one) => one.clock === clock);
    if (found === undefined || found.isCancelled || isRunning(found) === (does === "continue")) return [];
    return [does === "stop" ? stop(found, now) : goOn(found, now)];
  });
}

const isRunning = ({ stoppedAt }: Running): boolean => stoppedAt === null;

/** Those that the end of the case stopped; what a step before it stopped stays so. */
function stoppedAt(known: readonly Running[], endedAt: string | null): readonly Running[] {
  if (endedAt === null) return [];
  const end = Temporal.Instant.from(endedAt);
  const isThen = ({ stoppedAt: at, isCancelled }: Running): boolean =>
    at !== null && !isCancelled && Temporal.Instant.from(at).equals(end);
  return known.filter(isThen);
}

function goOn({ clock, round }: Running, at: string): ClockEvent {
  return { type: "continue", clock, round, at };
}

function stop({ clock, round }: Running, at: string): ClockEvent {
  return { type: "stop", clock, round, at };
}

/** Clocks of complaints are capped; without a limit of its own a cap is the limit. */
function startOf(clock: ClockName, round: number, rules: ClockRules, at: string): readonly ClockEvent[] {
  const cap = capOf(clock, rules, at);
  const limit = rules.limits[clock] ?? cap?.limit;
  return limit ? [{ type: "start", clock, round, at, limit, cap }] : [];
}

/**
 * The cap of a clock that starts `at` (ISO instant); null: it has none. The call that closes a complaint is counted
 * from the check, everything else from the receipt.
 */
export function capOf(clock: ClockName, { caps, since }: ClockRules, at: string): ClockCap | null {
  if (caps === null) return null;
  if (clock === "firstResponse") return { from: since, limit: caps.firstResponse };
  if (clock === "callback") return { from: at, limit: caps.callback };
  // Everything up to the solution happens within the time promised for it.
  return clock === "check" ? null : { from: since, limit: caps.solution };
}

/** Of each clock and round the last run, and when it was stopped. */
function lastStates(ledger: readonly ClockEvent[]): readonly Running[] {
  const states = new Map<string, Running>();
  for (const event of ledger) {
    if (!("clock" in event)) continue;
    const key = `${event.round} ${event.clock}`;
    const known = states.get(key);
    if (event.type === "start" && (known === undefined || !isRunning(known))) {
      states.delete(key);
      states.set(key, { clock: event.clock, round: event.round, stoppedAt: null, isCancelled: false });
    } else if (known !== undefined) note(known, event);
  }
  return [...states.values()];
}

function note(known: Running, { type, at }: ClockEvent): void {
  if (type === "continue") Object.assign(known, { stoppedAt: null, isCancelled: false });
  if ((type !== "stop" && type !== "cancel") || !isRunning(known)) return;
  known.stoppedAt = at;
  known.isCancelled = type === "cancel";
}
