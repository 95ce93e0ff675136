import type { ClockLimit } from "./clock-limit.ts";
import type { ClockName } from "./clock-name.ts";

interface Noted {
  /** ISO instant at which it happened, not at which it was typed in. */
  readonly at: string;
}

interface OfClock extends Noted {
  readonly clock: ClockName;
  /** From 1; each round has clocks of its own. */
  readonly round: number;
}

/** A second limit, counted from another moment; the earlier due time holds (complaints). */
export interface ClockCap {
  /** ISO instant: when the voice was received, or when the matter was resolved. */
  readonly from: string;
  readonly limit: ClockLimit;
}

interface Limited extends OfClock {
  readonly limit: ClockLimit;
  readonly cap: ClockCap | null;
}

/**
 * One entry of a case's clock ledger, which is only ever added to. `start`: of a clock that runs already, it changes
 * nothing (who is given a returned case again gains no time); of one that was stopped, it begins anew. `continue`: a clock that was stopped goes on as if
 * it had never stopped (a check that failed, a plan that was rejected). `cancel`: what was promised is owed no more (a
 * complaint that turned out to be none); stopped, but neither kept nor broken. `change-limit`: another priority or
 * policy; the time used is carried over. `breach`: somebody was told that the due time has passed; later changes do not erase it.
 */
export type ClockEvent =
  | (Limited & { readonly type: "start" | "change-limit" })
  | (OfClock & { readonly type: "stop" | "cancel" | "continue" | "breach" })
  | (Noted & {
      readonly type: "pause";
      readonly reason: string;
      /** The clock goes on by itself then; a pause without an end would be a way out of every promise. */
      readonly expiresAt: string;
    })
  | (Noted & { readonly type: "resume" });
