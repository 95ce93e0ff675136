import type { ClockCap, ClockEvent } from "./clock-event.ts";
import type { ClockLimit } from "./clock-limit.ts";
import type { ClockName } from "./clock-name.ts";

/** A clock of a round as it was last started, with the limits it has now. */
export interface ClockRun {
  readonly clock: ClockName;
  readonly round: number;
  /** ISO instant. */
  readonly startedAt: string;
  readonly isRunning: boolean;
  readonly limit: ClockLimit;
  readonly cap: ClockCap | null;
  /** A breach of this run stands in the ledger. */
  readonly isBreachNoted: boolean;
}

/** The last run of each clock of each round, in the order in which they were first started. */
export function clockRuns(ledger: readonly ClockEvent[]): readonly ClockRun[] {
  const runs = new Map<string, ClockRun>();
  for (const event of ledger) {
    if (event.type === "pause" || event.type === "resume") continue;
    const key = `${event.round} ${event.clock}`;
    const run = after(runs.get(key), event);
    if (run !== undefined) runs.set(key, run);
  }
  return [...runs.values()];
}

type EventOfClock = Exclude<ClockEvent, { readonly type: "pause" | "resume" }>;
type LimitedEvent = Extract<EventOfClock, { readonly limit: ClockLimit }>;

function after(run: ClockRun | undefined, event: EventOfClock): ClockRun | undefined {
  if ("limit" in event) return limited(run, event);
  if (run === undefined) return undefined;
  if (event.type === "breach") return { ...run, isBreachNoted: true };
  return { ...run, isRunning: event.type === "continue" };
}

function limited(
  run: ClockRun | undefined,
  { type, clock, round, at, limit, cap }: LimitedEvent,
): ClockRun | undefined {
  if (type === "change-limit") return run && { ...run, limit, cap };
  if (run?.isRunning === true) return run;
  return { clock, round, startedAt: at, isRunning: true, limit, cap, isBreachNoted: false };
}
