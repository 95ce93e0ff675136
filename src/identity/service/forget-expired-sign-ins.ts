import { inSystem, type Database } from "../../platform/db/database.ts";
import { deleteExpiredSignIns } from "../store/auth-sessions.ts";

/** Drops sessions and one-time links that have ended; for a daily job. `now`: ISO instant. */
export function forgetExpiredSignIns(database: Database, now: string): Promise<void> {
  return inSystem(database, (tx) => deleteExpiredSignIns(tx, now));
}
