import { compileCalendar } from "../domain/calendar/compile-calendar.ts";
import { yearView, type YearView } from "../domain/calendar/year-view.ts";
import { getCalendar } from "./get-calendar.ts";
import { settingsOf } from "./hold-calendar.ts";
import type { Work } from "./work.ts";

/**
 * A year of a working calendar, month by month. `year`: 1–9999.
 * @throws Failure `not-found`
 */
export async function viewCalendarYear(work: Work, id: string, year: number): Promise<YearView> {
  const calendar = await getCalendar(work, id);
  return yearView(compileCalendar(settingsOf(calendar, calendar.ownDays)), year);
}
