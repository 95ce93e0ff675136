import { Failure } from "../../kit/failure.ts";
import { mayAdminister } from "../domain/permissions.ts";
import { deleteOwnDay } from "../store/own-days.ts";
import { demandFaultless, holdCalendar, saveCalendar, settingsOf } from "./hold-calendar.ts";
import { demand, type Work } from "./work.ts";

/**
 * Gives a date back to the week and the statutory holidays.
 * @throws Failure `not-found` also where nothing was decided for the date, `calendar-without-working-time`
 */
export async function clearOwnDay(work: Work, calendarId: string, date: string): Promise<void> {
  demand(mayAdminister(work.actor));
  const { row, ownDays } = await holdCalendar(work, calendarId);
  const others = ownDays.filter((day) => day.date !== date);
  if (others.length === ownDays.length) throw new Failure("not-found");
  demandFaultless(settingsOf(row, others));
  await deleteOwnDay(work.tx, work.actor.orgId, calendarId, date);
  await saveCalendar(work, row, { action: "calendar.clear-day", details: { date } });
}
