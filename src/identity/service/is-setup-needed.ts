import { inSystem, type Database } from "../../platform/db/database.ts";
import { readLoginPresence } from "../store/logins.ts";

/** Whether nobody can sign in yet. With the sample organization alone the set-up link still works. */
export async function isSetupNeeded(database: Database): Promise<boolean> {
  return !(await inSystem(database, readLoginPresence)).any;
}
