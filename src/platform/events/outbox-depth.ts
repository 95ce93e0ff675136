import { inSystem, type Database } from "../db/database.ts";

/** Events that no consumer has been given yet. */
export async function outboxDepth(database: Database): Promise<number> {
  const { count } = await inSystem(database, (tx) =>
    tx
      .selectFrom("system.outbox")
      .select((eb) => eb.fn.countAll<number>().as("count"))
      .executeTakeFirstOrThrow(),
  );
  return count;
}
