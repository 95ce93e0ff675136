import { capOf, type ClockRules } from "../life/clock-events-of.ts";
import type { ClockCap, ClockEvent } from "./clock-event.ts";
import type { ClockLimit } from "./clock-limit.ts";
import type { ClockName } from "./clock-name.ts";
import { clockRuns, type ClockRun } from "./running-limits.ts";

/** A case whose priority, type, kind of voice or policy is another now. */
export interface ChangedCase {
  /** By what its clocks are limited from now on; `since` is of its present round. */
  readonly rules: ClockRules;
  /** Promises to the customer not kept yet, which run if the rules limit them. */
  readonly owed: readonly ClockName[];
  readonly round: number;
}

/**
 * What the ledger is told when other limits hold for a case: running clocks change their limit with the time used
 * carried over; a promise that is made now runs from the receipt; one that is no longer made is cancelled. Clocks that were
 * stopped are left as they are, and nothing is told where nothing differs.
 * @param now ISO instant of the change
 */
export function limitChanges(
  ledger: readonly ClockEvent[],
  { rules, owed, round }: ChangedCase,
  now: string,
): readonly ClockEvent[] {
  const runs = clockRuns(ledger);
  const changes = runs.filter(({ isRunning }) => isRunning).flatMap((run) => changeOf(run, rules, now));
  const promises = owed
    .filter((clock) => !runs.some((run) => run.clock === clock && run.round === round && run.isRunning))
    .flatMap((clock) => promiseOf(clock, runs, { rules, round, now }));
  return [...changes, ...promises];
}

/** What limits a clock: its own limit and its cap, of which the earlier holds; null: nothing does. */
function limitedBy(
  clock: ClockName,
  rules: ClockRules,
  startedAt: string,
): { readonly limit: ClockLimit; readonly cap: ClockCap | null } | null {
  const cap = capOf(clock, rules, startedAt);
  const limit = rules.limits[clock] ?? cap?.limit;
  return limit === undefined ? null : { limit, cap };
}

function changeOf(run: ClockRun, rules: ClockRules, now: string): readonly ClockEvent[] {
  const { clock, round, startedAt } = run;
  const since = run.cap?.from ?? rules.since;
  const wanted = limitedBy(clock, { ...rules, since }, startedAt);
  if (wanted === null) return [{ type: "cancel", clock, round, at: now }];
  if (isSameLimit(wanted.limit, run.limit) && isSameCap(wanted.cap, run.cap)) return [];
  return [{ type: "change-limit", clock, round, at: now, ...wanted }];
}

/** A promise that ran before goes on as if it had never stopped, under the limits of now. */
function promiseOf(
  clock: ClockName,
  runs: readonly ClockRun[],
  { rules, round, now }: { readonly rules: ClockRules; readonly round: number; readonly now: string },
): readonly ClockEvent[] {
  const wanted = limitedBy(clock, rules, rules.since);
  if (wanted === null) return [];
  const run = runs.find((one) => one.clock === clock && one.round === round);
  if (run === undefined) return [{ type: "start", clock, round, at: rules.since, ...wanted }];
  return [{ type: "continue", clock, round, at: now }, ...changeOf(run, rules, now)];
}

function isSameLimit(a: ClockLimit, b: ClockLimit): boolean {
  return a.unit === b.unit && a.amount === b.amount;
}

function isSameCap(a: ClockCap | null, b: ClockCap | null): boolean {
  if (a === null || b === null) return a === b;
  return isSameLimit(a.limit, b.limit) && Temporal.Instant.from(a.from).equals(Temporal.Instant.from(b.from));
}
