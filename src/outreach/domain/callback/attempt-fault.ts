import type { Disposition } from "./disposition.ts";

/** A call as it is written down. ISO instants. */
export interface ToldAttempt {
  readonly disposition: Disposition;
  readonly at: string;
  /** When the customer asked to be called again. */
  readonly againAt: string | null;
}

/** Not within the time of the task, or an appointment without its hour, or one that has passed. */
export type AttemptFault = "time" | "appointment";

/**
 * Looks a call through; null: it can be written down. Calls of before the task count for nothing, so that tries are
 * not made up afterwards; an appointment names a time to come, and no other outcome has one.
 * @param task the instants between which a call can have been made: the task's beginning, and now
 */
export function attemptFault(
  { disposition, at, againAt }: ToldAttempt,
  task: { readonly since: string; readonly now: string },
): AttemptFault | null {
  const { compare } = Temporal.Instant;
  if (compare(at, task.since) < 0 || compare(at, task.now) > 0) return "time";
  if ((disposition === "appointment") !== (againAt !== null)) return "appointment";
  return againAt !== null && compare(againAt, task.now) <= 0 ? "appointment" : null;
}
