import type { ClockName } from "../clock/clock-name.ts";
import type { ClockState } from "../clock/derive-clocks.ts";
import { isBefore, rungsAhead, type Share, type ToldAlarm } from "./next-alarm.ts";

/** Whom a rung of the ladder is for, by what they are to the case. */
export type Audience = "responsible" | "heads" | "managers";

/** A rung that was reached and is to be told. */
export interface DueAlarm {
  readonly clock: ClockName;
  readonly round: number;
  readonly share: Share;
  readonly dueAt: string;
  readonly audience: readonly Audience[];
}

/** Half: whoever has the work. Four fifths: their department's head too. All of it: the heads and the managers. */
const AUDIENCE: Readonly<Record<Share, readonly Audience[]>> = {
  50: ["responsible"],
  80: ["responsible", "heads"],
  100: ["heads", "managers"],
};
/** Before a case has a department and a handler, its clocks are the managers' own. */
const OF_MANAGERS: readonly ClockName[] = ["registration", "triage", "assignment"];

/**
 * What is to be told now of a case's clocks, the one due first first: of each running clock the highest rung reached,
 * unless it was told; a lower one that nobody heard of in time is passed over.
 * @param now ISO instant
 */
export function alarmsDue(
  states: readonly ClockState[],
  told: readonly ToldAlarm[],
  now: string,
): readonly DueAlarm[] {
  return states
    .flatMap((state): readonly DueAlarm[] => {
      const reached = rungsAhead(state, told).findLast(({ at }) => !isBefore(now, at));
      if (reached === undefined) return [];
      const { clock, round, dueAt } = state;
      return [{ clock, round, share: reached.share, dueAt, audience: audienceOf(clock, reached.share) }];
    })
    .toSorted((a, b) => Temporal.Instant.compare(a.dueAt, b.dueAt));
}

function audienceOf(clock: ClockName, share: Share): readonly Audience[] {
  return OF_MANAGERS.includes(clock) ? ["managers"] : AUDIENCE[share];
}
