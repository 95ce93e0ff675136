import { dayBefore } from "../../../kit/working-time/walk-days.ts";
import type { WorkingCalendar } from "../../../kit/working-time/working-calendar.ts";
import type { ClockCap, ClockEvent } from "./clock-event.ts";
import { measureOf, type ClockLimit, type Measure } from "./clock-limit.ts";
import { isPausable, type ClockName } from "./clock-name.ts";
import { pausesOf, type Pause } from "./pauses.ts";

/** One clock of one round, as the ledger tells at a moment. Instants are ISO, amounts milliseconds. */
export interface ClockState {
  readonly clock: ClockName;
  readonly round: number;
  readonly state: "running" | "paused" | "stopped";
  readonly startedAt: string;
  readonly stoppedAt: string | null;
  /** While it stands still: as if it went on now. */
  readonly dueAt: string;
  /** A holiday not yet announced may move it. */
  readonly provisional: boolean;
  /** Time that counted so far, by the measure of the limit that decides (working time, or elapsed time). */
  readonly used: number;
  /** Time left; below 0: late by so much. */
  readonly left: number;
  /** Moments at which half and four fifths of the time were used; for warnings. */
  readonly halfAt: string;
  readonly warnAt: string;
  /** When the due time passed, also when it was moved later; null: it was kept, or may yet be. */
  readonly breachedAt: string | null;
  /** Stopped because it was owed no more: not kept, and broken only where it was late before. */
  readonly isCancelled: boolean;
  /** What `used` and `left` count: working time, or time by the clock. */
  readonly unit: "working" | "elapsed";
  /** Milliseconds that make a day of that: the working time of the day on which it is due, or 24 hours. */
  readonly day: number;
}

interface Entry {
  readonly clock: ClockName;
  readonly round: number;
  readonly start: Temporal.Instant;
  limit: ClockLimit;
  cap: ClockCap | null;
  stop: Temporal.Instant | null;
  isCancelled: boolean;
  breach: Temporal.Instant | null;
}

/** Share of the time at which a warning is due (1-domain, Clocks). */
const WARN_SHARE = 0.8;
const DAY_MS = 86_400_000;
/** Where a changed calendar leaves no work on the day on which it is due. */
const USUAL_DAY_MS = 8 * 3_600_000;

/**
 * What every clock of a case says at `now`, in the order in which the clocks were started. A pure function of its
 * arguments: the same ledger, calendar and moment always give the same. Events later than `now` do not count yet.
 * @param ledger in the order in which it was written; events of one clock stand in the order of their times
 */
export function deriveClocks(
  ledger: readonly ClockEvent[],
  calendar: WorkingCalendar,
  now: Temporal.Instant,
): readonly ClockState[] {
  const past = ledger.filter(({ at }) => Temporal.Instant.compare(at, now) <= 0);
  const pauses = pausesOf(past, now);
  return readEntries(past).map((entry) =>
    stateOf(entry, calendar, isPausable(entry.clock) ? pauses : [], now),
  );
}

function readEntries(ledger: readonly ClockEvent[]): readonly Entry[] {
  const entries: Entry[] = [];
  const latest = new Map<string, Entry>();
  for (const event of ledger) {
    if (event.type === "pause" || event.type === "resume") continue;
    const { clock, round } = event;
    const key = `${round} ${clock}`;
    const at = Temporal.Instant.from(event.at);
    const known = latest.get(key);
    if (event.type !== "start") {
      if (known) note(known, event, at);
    } else if (!known || known.stop !== null) {
      const { limit, cap } = event;
      const entry: Entry = {
        clock,
        round,
        start: at,
        limit,
        cap,
        stop: null,
        isCancelled: false,
        breach: null,
      };
      entries.push(entry);
      latest.set(key, entry);
    }
  }
  return entries;
}

function note(entry: Entry, event: ClockEvent, at: Temporal.Instant): void {
  if (event.type === "stop") entry.stop ??= at;
  else if (event.type === "cancel") cancel(entry, at);
  else if (event.type === "continue") resume(entry);
  else if (event.type === "breach") entry.breach ??= at;
  else if (event.type === "change-limit") {
    entry.limit = event.limit;
    entry.cap = event.cap;
  }
}

/** What was done before stays done. */
function cancel(entry: Entry, at: Temporal.Instant): void {
  if (entry.stop !== null) return;
  entry.stop = at;
  entry.isCancelled = true;
}

function resume(entry: Entry): void {
  entry.stop = null;
  entry.isCancelled = false;
}

interface Course {
  readonly unit: ClockState["unit"];
  readonly measure: Measure;
  readonly from: Temporal.Instant;
  readonly due: Temporal.Instant;
  readonly provisional: boolean;
}

function stateOf(
  entry: Entry,
  calendar: WorkingCalendar,
  pauses: readonly Pause[],
  now: Temporal.Instant,
): ClockState {
  const until = entry.stop ?? now;
  const { unit, measure, from, due, provisional } = decidingCourse(entry, calendar, pauses);
  const isLate = Temporal.Instant.compare(until, due) > 0;
  const used = countedBetween(measure, from, until, pauses);
  return {
    clock: entry.clock,
    round: entry.round,
    state: standing(entry, pauses),
    startedAt: entry.start.toString(),
    stoppedAt: entry.stop?.toString() ?? null,
    dueAt: due.toString(),
    provisional,
    used,
    left: isLate ? 0 - countedBetween(measure, due, until, pauses) : measure.total - used,
    halfAt: momentOf(measure, from, measure.total / 2, pauses).at.toString(),
    warnAt: momentOf(measure, from, measure.total * WARN_SHARE, pauses).at.toString(),
    breachedAt: breachOf(entry, isLate ? due : null)?.toString() ?? null,
    isCancelled: entry.isCancelled,
    unit,
    day: unit === "elapsed" ? DAY_MS : dayBefore(calendar, due.epochMilliseconds).workingMs || USUAL_DAY_MS,
  };
}

function standing({ stop }: Entry, pauses: readonly Pause[]): ClockState["state"] {
  if (stop !== null) return "stopped";
  return pauses.some(({ isOpen }) => isOpen) ? "paused" : "running";
}

/** The earlier of what is seen now and what was told once: a breach is never erased. */
function breachOf({ breach }: Entry, seen: Temporal.Instant | null): Temporal.Instant | null {
  if (seen === null || breach === null) return seen ?? breach;
  return Temporal.Instant.compare(seen, breach) < 0 ? seen : breach;
}

/** The limit's own course, or that of the cap where it ends earlier. */
function decidingCourse(
  { start, limit, cap }: Entry,
  calendar: WorkingCalendar,
  pauses: readonly Pause[],
): Course {
  const own = courseOf(calendar, start, limit, pauses);
  if (cap === null) return own;
  const capped = courseOf(calendar, Temporal.Instant.from(cap.from), cap.limit, pauses);
  return Temporal.Instant.compare(capped.due, own.due) < 0 ? capped : own;
}

function courseOf(
  calendar: WorkingCalendar,
  from: Temporal.Instant,
  limit: ClockLimit,
  pauses: readonly Pause[],
): Course {
  const measure = measureOf(calendar, from, limit);
  const { at, provisional } = momentOf(measure, from, measure.total, pauses);
  const unit = limit.unit === "hours" ? "elapsed" : "working";
  return { unit, measure, from, due: at, provisional };
}

/** When `amount` has been used, pauses left out: a pause that begins later moves nothing. */
function momentOf(
  measure: Measure,
  start: Temporal.Instant,
  amount: number,
  pauses: readonly Pause[],
): { readonly at: Temporal.Instant; readonly provisional: boolean } {
  let from = start;
  let left = Math.round(amount);
  for (const pause of pauses) {
    if (Temporal.Instant.compare(pause.to, from) <= 0) continue;
    const reached = measure.after(from, left);
    if (Temporal.Instant.compare(reached.at, pause.from) <= 0) return reached;
    left -= measure.between(from, pause.from);
    from = pause.to;
  }
  return measure.after(from, left);
}

function countedBetween(
  measure: Measure,
  from: Temporal.Instant,
  to: Temporal.Instant,
  pauses: readonly Pause[],
): number {
  const standing = pauses.reduce((sum, pause) => {
    const begin = Temporal.Instant.compare(pause.from, from) > 0 ? pause.from : from;
    const end = Temporal.Instant.compare(pause.to, to) < 0 ? pause.to : to;
    return Temporal.Instant.compare(begin, end) < 0 ? sum + measure.between(begin, end) : sum;
  }, 0);
  return Math.max(0, measure.between(from, to)) - standing;
}
