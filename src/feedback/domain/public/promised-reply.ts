import { addWorkingTime } from "../../../kit/working-time/add-working-time.ts";
import { isWorkingMoment } from "../../../kit/working-time/is-working-moment.ts";
import type { WorkingCalendar } from "../../../kit/working-time/working-calendar.ts";

export interface ReplyRule {
  /** Hours within which somebody answers, from 1. */
  readonly hours: number;
  /** Somebody is on duty outside working hours too. */
  readonly isOnDuty: boolean;
}

/** When somebody answers a voice that came by itself. Instants are ISO. */
export interface PromisedReply {
  readonly by: string;
  /** Working hours now, the person on duty, or the next working hours. */
  readonly who: "office" | "duty" | "next-opening";
}

const HOUR_MS = 3_600_000;

/**
 * The reply that is promised to somebody who writes at `now` (2-capabilities, C1): within working hours counted in
 * working time, outside them from now on where a person is on duty, else from the next opening.
 */
export function promisedReply(calendar: WorkingCalendar, now: string, rule: ReplyRule): PromisedReply {
  const at = Temporal.Instant.from(now);
  if (!isWorkingMoment(calendar, at) && rule.isOnDuty)
    return { by: at.add({ hours: rule.hours }).toString(), who: "duty" };
  const by = addWorkingTime(calendar, at, rule.hours * HOUR_MS).at.toString();
  return { by, who: isWorkingMoment(calendar, at) ? "office" : "next-opening" };
}
