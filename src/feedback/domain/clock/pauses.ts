import type { ClockEvent } from "./clock-event.ts";

/** Time in which a case waits for its customer. */
export interface Pause {
  readonly from: Temporal.Instant;
  readonly to: Temporal.Instant;
  readonly reason: string;
  /** True while it lasts. */
  readonly isOpen: boolean;
}

/**
 * The pauses of a ledger up to `now`, in order, none overlapping. A pause ends when somebody resumes, when it expires,
 * or when another begins, whatever comes first.
 */
export function pausesOf(ledger: readonly ClockEvent[], now: Temporal.Instant): readonly Pause[] {
  const moments = ledger.flatMap((event) =>
    event.type === "pause" || event.type === "resume" ? [{ event, at: Temporal.Instant.from(event.at) }] : [],
  );
  return moments.flatMap(({ event, at }, i): readonly Pause[] => {
    if (event.type === "resume" || Temporal.Instant.compare(at, now) > 0) return [];
    const expiry = Temporal.Instant.from(event.expiresAt);
    const next = moments[i + 1]?.at;
    const ends = [now, expiry, next ?? now];
    const to = ends.reduce((a, b) => (Temporal.Instant.compare(a, b) <= 0 ? a : b));
    // One that begins this very moment stands still already.
    const isOpen = next === undefined && Temporal.Instant.compare(expiry, now) > 0;
    if (!isOpen && Temporal.Instant.compare(to, at) <= 0) return [];
    return [{ from: at, to, reason: event.reason, isOpen }];
  });
}
