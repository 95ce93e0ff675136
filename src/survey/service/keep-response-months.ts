import { inSystem, type Database } from "../../platform/db/database.ts";
import { addResponseMonths } from "../store/response-months.ts";

/** Keeps partitions ready for the responses of this month and the next two. @param now ISO instant in UTC */
export async function keepResponseMonths(database: Database, now: string): Promise<void> {
  await inSystem(database, (tx) => addResponseMonths(tx, now.slice(0, 10)));
}
