import { Failure } from "../../kit/failure.ts";
import { calendarFaults, type CalendarSettings, type OwnDay } from "../domain/calendar/calendar-settings.ts";
import { IDENTITY_EVENTS } from "../domain/events.ts";
import { lockCalendar, updateCalendarRow, type CalendarRow } from "../store/calendars.ts";
import { listOwnDays } from "../store/own-days.ts";
import { violates } from "../store/unique-violation.ts";
import { announce, recordAct, type Work } from "./work.ts";

/** A calendar as the domain knows it. */
export function settingsOf(row: CalendarRow, ownDays: readonly OwnDay[]): CalendarSettings {
  const { name, timeZone, weeklyHours, statutoryHolidays, revision } = row;
  return { name, timeZone, weeklyHours, statutoryHolidays, ownDays, version: revision };
}

/** @throws Failure, the first of `calendarFaults` */
export function demandFaultless(settings: CalendarSettings): void {
  const [fault] = calendarFaults(settings);
  if (fault !== undefined) throw fault;
}

/**
 * A calendar with its own days, held until the transaction ends.
 * @throws Failure `not-found`
 */
export async function holdCalendar(
  { tx, actor }: Work,
  id: string,
): Promise<{ readonly row: CalendarRow; readonly ownDays: readonly OwnDay[] }> {
  const row = await lockCalendar(tx, actor.orgId, id);
  if (row === null) throw new Failure("not-found");
  return { row, ownDays: await listOwnDays(tx, actor.orgId, id) };
}

/**
 * Writes a held calendar, or only raises its revision after a change of its days; records and announces it.
 * @throws Failure `conflict-calendar-name` {name}
 */
export async function saveCalendar(
  work: Work,
  row: CalendarRow,
  act: { readonly action: string; readonly details: Readonly<Record<string, unknown>> },
): Promise<void> {
  const { tx, actor, now } = work;
  await withFreeCalendarName(row.name, () => updateCalendarRow(tx, actor.orgId, row, now));
  await recordAct(work, { ...act, recordType: "calendar", recordId: row.id, recordLabel: row.name });
  await announce(work, IDENTITY_EVENTS.calendarChanged, { calendarId: row.id });
}

/** @throws Failure `conflict-calendar-name` {name} */
export async function withFreeCalendarName<T>(name: string, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (violates(error, "identity_calendar_name")) throw new Failure("conflict-calendar-name", { name });
    throw error;
  }
}
