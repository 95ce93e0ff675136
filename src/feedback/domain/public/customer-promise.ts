import type { ClockState } from "../clock/derive-clocks.ts";

/** Clocks that are promises to the customer; the others are limits of our own work. */
export const PROMISED = ["firstResponse", "solution", "callback"] as const;
export type PromisedClock = (typeof PROMISED)[number];

/** A date that the customer was given. Instants are ISO. */
export interface CustomerPromise {
  readonly clock: PromisedClock;
  readonly dueAt: string;
  /** A holiday not yet announced may move it. */
  readonly provisional: boolean;
  /** When it was done; null: not yet. */
  readonly keptAt: string | null;
  /** Done too late, or the date has passed. */
  readonly isLate: boolean;
  /** It stands still: something of the customer's is waited for. */
  readonly isWaiting: boolean;
}

/** The promises of a round, in the order in which they fall due. */
export function customerPromises(clocks: readonly ClockState[], round: number): readonly CustomerPromise[] {
  return PROMISED.flatMap((clock) => {
    const state = clocks.findLast((one) => one.clock === clock && one.round === round);
    // What is owed no more is no promise.
    return state === undefined || state.isCancelled ? [] : [promiseOf(clock, state)];
  });
}

function promiseOf(clock: PromisedClock, state: ClockState): CustomerPromise {
  return {
    clock,
    dueAt: state.dueAt,
    provisional: state.provisional,
    keptAt: state.stoppedAt,
    isLate: state.breachedAt !== null,
    isWaiting: state.state === "paused",
  };
}
