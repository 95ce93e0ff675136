import { sql } from "kysely";
import type { Tx } from "./database.ts";

/** Runs `work` within `tx` so that, when it throws, only what it wrote is undone. Not to be nested. */
export async function inSavepoint<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
  await sql`savepoint one_of_many`.execute(tx);
  try {
    const done = await work();
    await sql`release savepoint one_of_many`.execute(tx);
    return done;
  } catch (error) {
    await sql`rollback to savepoint one_of_many`.execute(tx);
    throw error;
  }
}
