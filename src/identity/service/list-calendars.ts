import { maySeeOrganization } from "../domain/permissions.ts";
import { listCalendarRows, type CalendarRow } from "../store/calendars.ts";
import type { Page } from "../store/list-cursor.ts";
import { demand, type Work } from "./work.ts";

/** The working calendars in the order they were made. */
export async function listCalendars(
  work: Work,
  page: { readonly limit: number; readonly cursor?: string | undefined },
): Promise<Page<CalendarRow>> {
  demand(maySeeOrganization(work.actor));
  return listCalendarRows(work.tx, work.actor.orgId, page);
}
