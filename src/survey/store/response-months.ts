import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";

/**
 * Makes the partitions of this month and the next two where they are missing. Waits at most 3 s for who writes.
 * @param today UTC date, `YYYY-MM-DD`: months of responses go by the time in their ids
 */
export async function addResponseMonths(tx: Tx, today: string): Promise<void> {
  await sql`select system.keep_response_months(${today}::date)`.execute(tx);
}
