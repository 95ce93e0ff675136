import type { Selectable } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import type { IdentityCalendar } from "../../platform/db/schema/identity.ts";
import type { CalendarSettings, WeeklyClock } from "../domain/calendar/calendar-settings.ts";
import { onePage, readCursor, type Page } from "./list-cursor.ts";

/** A working calendar without its own days. */
export interface CalendarRow extends Omit<CalendarSettings, "ownDays" | "version"> {
  readonly id: string;
  readonly isDefault: boolean;
  readonly updatedAt: string;
  /** Raised by each change, of its own days too. */
  readonly revision: number;
}

function toCalendar(row: Selectable<IdentityCalendar>): CalendarRow {
  return {
    id: row.id,
    name: row.name,
    timeZone: row.time_zone,
    // Written by `insertCalendar` and `updateCalendarRow` only, from this type.
    weeklyHours: row.weekly_hours as WeeklyClock,
    statutoryHolidays: row.statutory_holidays,
    isDefault: row.is_default,
    updatedAt: row.updated_at,
    revision: row.revision,
  };
}

function calendarsOf(tx: Tx, orgId: number) {
  return tx.selectFrom("identity_calendar").selectAll().where("org_id", "=", orgId);
}

/** The calendars in the order they were made; the organization's first one is the standard one. */
export async function listCalendarRows(
  tx: Tx,
  orgId: number,
  page: { readonly limit: number; readonly cursor?: string | undefined },
): Promise<Page<CalendarRow>> {
  let query = calendarsOf(tx, orgId);
  if (page.cursor !== undefined) {
    const [id = ""] = readCursor(page.cursor, ["id"]);
    query = query.where("id", ">", id);
  }
  const rows = await query
    .orderBy("id")
    .limit(page.limit + 1)
    .execute();
  return onePage(rows.map(toCalendar), page.limit, ({ id }) => [id]);
}

export async function findCalendar(tx: Tx, orgId: number, id: string): Promise<CalendarRow | null> {
  const row = await calendarsOf(tx, orgId).where("id", "=", id).executeTakeFirst();
  return row === undefined ? null : toCalendar(row);
}

/** As `findCalendar`, held until the transaction ends: changes of one calendar follow one another. */
export async function lockCalendar(tx: Tx, orgId: number, id: string): Promise<CalendarRow | null> {
  const row = await calendarsOf(tx, orgId).where("id", "=", id).forUpdate().executeTakeFirst();
  return row === undefined ? null : toCalendar(row);
}

export async function findDefaultCalendar(tx: Tx, orgId: number): Promise<CalendarRow> {
  return toCalendar(await calendarsOf(tx, orgId).where("is_default", "=", true).executeTakeFirstOrThrow());
}

/** Holds a calendar until the transaction ends; false when it is not there. */
export async function hasCalendar(tx: Tx, orgId: number, id: string): Promise<boolean> {
  const row = await calendarsOf(tx, orgId).where("id", "=", id).forShare().executeTakeFirst();
  return row !== undefined;
}

type CalendarValues = Pick<CalendarRow, "name" | "timeZone" | "weeklyHours" | "statutoryHolidays">;

export async function insertCalendar(
  tx: Tx,
  orgId: number,
  calendar: CalendarValues & { readonly id: string; readonly isDefault: boolean; readonly now: string },
): Promise<void> {
  await tx
    .insertInto("identity_calendar")
    .values({
      org_id: orgId,
      id: calendar.id,
      name: calendar.name,
      time_zone: calendar.timeZone,
      weekly_hours: JSON.stringify(calendar.weeklyHours),
      statutory_holidays: calendar.statutoryHolidays,
      is_default: calendar.isDefault,
      created_at: calendar.now,
      updated_at: calendar.now,
    })
    .execute();
}

/** Writes a calendar that the caller holds locked, and raises its revision. */
export async function updateCalendarRow(
  tx: Tx,
  orgId: number,
  calendar: CalendarValues & { readonly id: string },
  now: string,
): Promise<void> {
  await tx
    .updateTable("identity_calendar")
    .set((eb) => ({
      name: calendar.name,
      time_zone: calendar.timeZone,
      weekly_hours: JSON.stringify(calendar.weeklyHours),
      statutory_holidays: calendar.statutoryHolidays,
      revision: eb("revision", "+", 1),
      updated_at: now,
    }))
    .where("org_id", "=", orgId)
    .where("id", "=", calendar.id)
    .execute();
}

/** Makes `id` the default in place of the present one. */
export async function setDefaultCalendar(tx: Tx, orgId: number, id: string): Promise<void> {
  await tx
    .updateTable("identity_calendar")
    .set({ is_default: false })
    .where("org_id", "=", orgId)
    .where("is_default", "=", true)
    .execute();
  await tx
    .updateTable("identity_calendar")
    .set({ is_default: true })
    .where("org_id", "=", orgId)
    .where("id", "=", id)
    .execute();
}

export async function deleteCalendarRow(tx: Tx, orgId: number, id: string): Promise<void> {
  await tx.deleteFrom("identity_calendar").where("org_id", "=", orgId).where("id", "=", id).execute();
}

/** How many departments name this calendar; closed ones count, since their history is computed with it. */
export async function countCalendarUsers(tx: Tx, orgId: number, id: string): Promise<number> {
  const { n } = await tx
    .selectFrom("identity_department")
    .select((eb) => eb.fn.countAll<number>().as("n"))
    .where("org_id", "=", orgId)
    .where("calendar_id", "=", id)
    .executeTakeFirstOrThrow();
  return n;
}
