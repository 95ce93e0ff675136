import type { Failure } from "../../kit/failure.ts";
import { parseDayOverrides } from "../domain/calendar/parse-day-overrides.ts";
import { mayAdminister } from "../domain/permissions.ts";
import { writeOwnDays } from "../store/own-days.ts";
import { demandFaultless, holdCalendar, saveCalendar, settingsOf } from "./hold-calendar.ts";
import { demand, type Work } from "./work.ts";

/**
 * Takes over days off and working days from the rows of a sheet. Good rows count, each in place of what was decided
 * for its day before; a bad row is told as a failure with its `row` (1-based).
 * @throws Failure `not-found`, the first of `calendarFaults`
 */
export async function importOwnDays(
  work: Work,
  calendarId: string,
  rows: readonly (readonly string[])[],
): Promise<{ readonly imported: number; readonly faults: readonly Failure[] }> {
  demand(mayAdminister(work.actor));
  const { row, ownDays } = await holdCalendar(work, calendarId);
  const { days, faults } = parseDayOverrides(rows);
  if (days.length === 0) return { imported: 0, faults };
  const dates = new Set(days.map(({ date }) => date));
  demandFaultless(settingsOf(row, [...ownDays.filter(({ date }) => !dates.has(date)), ...days]));
  await writeOwnDays(work.tx, work.actor.orgId, { calendarId, now: work.now }, days);
  const details = { imported: days.length, refused: faults.length };
  await saveCalendar(work, row, { action: "calendar.import-days", details });
  return { imported: days.length, faults };
}
