import { Failure } from "../../kit/failure.ts";
import type { OwnDay } from "../domain/calendar/calendar-settings.ts";
import { maySeeOrganization } from "../domain/permissions.ts";
import { findCalendar, type CalendarRow } from "../store/calendars.ts";
import { listOwnDays } from "../store/own-days.ts";
import { demand, type Work } from "./work.ts";

/**
 * One working calendar with its own days.
 * @throws Failure `not-found`
 */
export async function getCalendar(
  work: Work,
  id: string,
): Promise<CalendarRow & { readonly ownDays: OwnDay[] }> {
  demand(maySeeOrganization(work.actor));
  const { tx, actor } = work;
  const row = await findCalendar(tx, actor.orgId, id);
  if (row === null) throw new Failure("not-found");
  return { ...row, ownDays: await listOwnDays(tx, actor.orgId, id) };
}
