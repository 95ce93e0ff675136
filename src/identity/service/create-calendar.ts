import { officeCalendar, type WeeklyClock } from "../domain/calendar/calendar-settings.ts";
import { mayAdminister } from "../domain/permissions.ts";
import { insertCalendar, type CalendarRow } from "../store/calendars.ts";
import { getCalendar } from "./get-calendar.ts";
import { demandFaultless, withFreeCalendarName } from "./hold-calendar.ts";
import { demand, newId, recordAct, type Work } from "./work.ts";

export interface CalendarInput {
  readonly name: string;
  /** IANA name. */
  readonly timeZone: string;
  /** Office hours unless told. */
  readonly weeklyHours?: WeeklyClock | undefined;
  readonly statutoryHolidays: boolean;
}

/**
 * Adds a working calendar.
 * @throws Failure, the first of `calendarFaults`; `conflict-calendar-name` {name}
 */
export async function createCalendar(work: Work, input: CalendarInput): Promise<CalendarRow> {
  demand(mayAdminister(work.actor));
  const { tx, actor, now } = work;
  const name = input.name.trim();
  const office = officeCalendar(name, input.timeZone);
  const { statutoryHolidays, weeklyHours = office.weeklyHours } = input;
  const settings = { ...office, weeklyHours, statutoryHolidays };
  demandFaultless(settings);
  const id = newId();
  await withFreeCalendarName(name, () =>
    insertCalendar(tx, actor.orgId, { ...settings, id, isDefault: false, now }),
  );
  await recordAct(work, {
    action: "calendar.create",
    recordType: "calendar",
    recordId: id,
    recordLabel: name,
  });
  return getCalendar(work, id);
}
