import { getOrganization } from "../../../identity/service/get-organization.ts";
import { loadWorkingCalendar } from "../../../identity/service/load-working-calendar.ts";
import type { Work } from "../../../identity/service/work.ts";
import type { ReminderClock } from "../../domain/mailing/reminder-times.ts";

/** Working days of the organization's default calendar, hours of its own zone. */
export async function reminderClock(work: Work): Promise<ReminderClock> {
  const { timeZone } = await getOrganization(work);
  return { calendar: await loadWorkingCalendar(work, null), timeZone };
}
