import { Failure } from "../../kit/failure.ts";
import type { WeeklyClock } from "../domain/calendar/calendar-settings.ts";
import { mayAdminister } from "../domain/permissions.ts";
import { setDefaultCalendar, type CalendarRow } from "../store/calendars.ts";
import { getCalendar } from "./get-calendar.ts";
import { demandFaultless, holdCalendar, saveCalendar, settingsOf } from "./hold-calendar.ts";
import { demand, type Work } from "./work.ts";

export interface CalendarChange {
  readonly name?: string | undefined;
  readonly timeZone?: string | undefined;
  readonly weeklyHours?: WeeklyClock | undefined;
  readonly statutoryHolidays?: boolean | undefined;
  readonly isDefault?: true | undefined;
  readonly revision: number;
}

/**
 * Changes a working calendar, or makes it the default.
 * @throws Failure `not-found`, `conflict-calendar-changed`, `conflict-calendar-name` {name}, the first of `calendarFaults`
 */
export async function updateCalendar(work: Work, id: string, input: CalendarChange): Promise<CalendarRow> {
  demand(mayAdminister(work.actor));
  const { row, ownDays } = await holdCalendar(work, id);
  if (row.revision !== input.revision) throw new Failure("conflict-calendar-changed");
  const changed: CalendarRow = {
    ...row,
    name: (input.name ?? row.name).trim(),
    timeZone: input.timeZone ?? row.timeZone,
    weeklyHours: input.weeklyHours ?? row.weeklyHours,
    statutoryHolidays: input.statutoryHolidays ?? row.statutoryHolidays,
  };
  demandFaultless(settingsOf(changed, ownDays));
  const { revision: _, ...details } = input;
  await saveCalendar(work, changed, { action: "calendar.update", details });
  if (input.isDefault === true) await setDefaultCalendar(work.tx, work.actor.orgId, id);
  return getCalendar(work, id);
}
