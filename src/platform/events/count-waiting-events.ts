import { inSystem, type Database } from "../db/database.ts";

/** Events of all organizations that wait for a worker to hand them on. */
export function countWaitingEvents(database: Database): Promise<number> {
  return inSystem(database, async (tx) => {
    const row = await tx
      .selectFrom("system.outbox")
      .select((query) => query.fn.countAll<number>().as("count"))
      .executeTakeFirstOrThrow();
    return row.count;
  });
}
