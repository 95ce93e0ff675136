import type { Tx } from "../../platform/db/database.ts";
import type { OwnDay } from "../domain/calendar/calendar-settings.ts";

/** The days that an organization decided for itself in a calendar, in order. */
export async function listOwnDays(tx: Tx, orgId: number, calendarId: string): Promise<OwnDay[]> {
  const rows = await tx
    .selectFrom("identity_calendar_override")
    .select(["day", "kind", "hours", "label", "source"])
    .where("org_id", "=", orgId)
    .where("calendar_id", "=", calendarId)
    .orderBy("day")
    .execute();
  return rows.map((row) => ({
    date: row.day,
    kind: row.kind === "off" ? "off" : "work",
    // Written by `writeOwnDays` only, from this type.
    hours: row.hours as OwnDay["hours"],
    label: row.label,
    source: row.source === "import" ? "import" : "hand",
  }));
}

/** Sets days, each in place of what was decided for it before. */
export async function writeOwnDays(
  tx: Tx,
  orgId: number,
  target: { readonly calendarId: string; readonly now: string },
  days: readonly OwnDay[],
): Promise<void> {
  if (days.length === 0) return;
  await tx
    .insertInto("identity_calendar_override")
    .values(
      days.map((day) => ({
        org_id: orgId,
        calendar_id: target.calendarId,
        day: day.date,
        kind: day.kind,
        hours: day.hours === null ? null : JSON.stringify(day.hours),
        label: day.label,
        source: day.source,
        updated_at: target.now,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(["org_id", "calendar_id", "day"]).doUpdateSet((eb) => ({
        kind: eb.ref("excluded.kind"),
        hours: eb.ref("excluded.hours"),
        label: eb.ref("excluded.label"),
        source: eb.ref("excluded.source"),
        updated_at: eb.ref("excluded.updated_at"),
      })),
    )
    .execute();
}

/** False when nothing was decided for the day. `date`: a real date, `YYYY-MM-DD`. */
export async function deleteOwnDay(
  tx: Tx,
  orgId: number,
  calendarId: string,
  date: string,
): Promise<boolean> {
  const row = await tx
    .deleteFrom("identity_calendar_override")
    .where("org_id", "=", orgId)
    .where("calendar_id", "=", calendarId)
    .where("day", "=", date)
    .returning("day")
    .executeTakeFirst();
  return row !== undefined;
}
