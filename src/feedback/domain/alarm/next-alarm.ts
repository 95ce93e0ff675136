import type { ClockState } from "../clock/derive-clocks.ts";

/** Parts of the time, in per cent, at which somebody is told. */
export const SHARES = [50, 80, 100] as const;
export type Share = (typeof SHARES)[number];

/** Somebody was told, or everybody who was to be told was found away. */
export interface ToldAlarm {
  /** A `ClockName`. */
  readonly clock: string;
  readonly round: number;
  /** A `Share`. */
  readonly share: number;
  /** ISO instant. What was told before a clock began anew does not count for its new run. */
  readonly at: string;
}

/** One rung of the ladder of one clock. */
export interface Rung {
  readonly share: Share;
  /** ISO instant at which so much of the time is used. */
  readonly at: string;
}

/**
 * When somebody is to be told next of a clock that runs: at the earliest rung not told yet, at once (`now`) when that
 * has passed; null when there is none. Clocks that stand still or are stopped tell nothing; when they go on, this is
 * asked again.
 * @param now ISO instant
 */
export function nextAlarmAt(
  states: readonly ClockState[],
  told: readonly ToldAlarm[],
  now: string,
): string | null {
  const moments = states.flatMap((state) => rungsAhead(state, told).map(({ at }) => at));
  const next = moments.reduce<string | null>((a, b) => (a === null || isBefore(b, a) ? b : a), null);
  return next !== null && isBefore(next, now) ? now : next;
}

/** The rungs of a running clock above those told, lowest first: whoever heard of 80 % needs no word of 50 %. */
export function rungsAhead(state: ClockState, told: readonly ToldAlarm[]): readonly Rung[] {
  if (state.state !== "running") return [];
  const highest = told
    .filter((one) => one.clock === state.clock && one.round === state.round)
    .filter((one) => !isBefore(one.at, state.startedAt))
    .reduce((most, { share }) => Math.max(most, share), 0);
  const rungs: readonly Rung[] = [
    { share: 50, at: state.halfAt },
    { share: 80, at: state.warnAt },
    { share: 100, at: state.dueAt },
  ];
  return rungs.filter(({ share }) => share > highest);
}

/** True when `a` is earlier than `b`; both ISO instants. */
export function isBefore(a: string, b: string): boolean {
  return Temporal.Instant.compare(Temporal.Instant.from(a), Temporal.Instant.from(b)) < 0;
}
