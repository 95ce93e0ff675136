import type { OwnDay } from "../domain/calendar/calendar-settings.ts";
import { mayAdminister } from "../domain/permissions.ts";
import { writeOwnDays } from "../store/own-days.ts";
import { demandFaultless, holdCalendar, saveCalendar, settingsOf } from "./hold-calendar.ts";
import { demand, type Work } from "./work.ts";

/**
 * Makes a date a day off or a working day in a calendar.
 * @throws Failure `not-found`, the first of `calendarFaults`
 */
export async function setOwnDay(
  work: Work,
  calendarId: string,
  input: Omit<OwnDay, "source">,
): Promise<OwnDay> {
  demand(mayAdminister(work.actor));
  const { row, ownDays } = await holdCalendar(work, calendarId);
  const day: OwnDay = { ...input, source: "hand" };
  const others = ownDays.filter(({ date }) => date !== day.date);
  demandFaultless(settingsOf(row, [...others, day]));
  await writeOwnDays(work.tx, work.actor.orgId, { calendarId, now: work.now }, [day]);
  const details = { date: day.date, kind: day.kind };
  await saveCalendar(work, row, { action: "calendar.set-day", details });
  return day;
}
