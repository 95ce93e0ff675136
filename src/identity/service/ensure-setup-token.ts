import { inSystem, type Database } from "../../platform/db/database.ts";
import { readLoginPresence } from "../store/logins.ts";
import { deleteSetting, writeSetting } from "../store/settings.ts";
import { hashSecret, newSecret } from "./auth/secret.ts";
import { SETUP_TOKEN_SETTING } from "./setup-token.ts";

/**
 * A fresh token for the set-up link, to be printed at start; the one of the start before stops working. Null once
 * somebody can sign in to an organization other than the sample.
 */
export function ensureSetupToken(database: Database): Promise<string | null> {
  return inSystem(database, async (tx) => {
    if ((await readLoginPresence(tx)).own) {
      await deleteSetting(tx, SETUP_TOKEN_SETTING);
      return null;
    }
    const token = newSecret();
    await writeSetting(tx, SETUP_TOKEN_SETTING, hashSecret(token));
    return token;
  });
}
