import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";

/** The calendar day (`YYYY-MM-DD`) that the instant `now` is in the organization's time zone. */
export async function readOrganizationDay(tx: Tx, orgId: number, now: string): Promise<string> {
  const { day } = await tx
    .selectFrom("system.organization")
    .where("id", "=", orgId)
    .select(sql<string>`(${now}::timestamptz at time zone time_zone)::date`.as("day"))
    .executeTakeFirstOrThrow();
  return day;
}

/** IANA name of the organization's time zone. */
export async function readTimeZone(tx: Tx, orgId: number): Promise<string> {
  const row = await tx
    .selectFrom("system.organization")
    .where("id", "=", orgId)
    .select("time_zone")
    .executeTakeFirstOrThrow();
  return row.time_zone;
}
