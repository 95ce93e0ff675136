import { sql } from "kysely";
import type { Database } from "./database.ts";

/**
 * Tells the planner what the tables hold now. After many rows at once it would go by the old numbers until autovacuum
 * comes by, and choose plans hundreds of times slower. Runs as the owner of the tables.
 */
export async function refreshStatistics(database: Database, tables: readonly string[]): Promise<void> {
  for (const table of tables) await sql`analyze ${sql.table(table)}`.execute(database.kysely);
}
