import type { Tx } from "../../platform/db/database.ts";
import { passwordFault } from "../domain/password-rule.ts";
import { deleteAuthSessions } from "../store/auth-sessions.ts";
import { updatePasswordHash } from "../store/logins.ts";
import { deleteResetTokens } from "../store/reset-tokens.ts";
import { hashPassword } from "./auth/password.ts";

/**
 * The hash of a new password that may be used.
 * @throws Failure `password-too-short` {limit}, `password-is-email`, `password-too-common`
 */
export async function hashNewPassword(password: string, email: string): Promise<string> {
  const fault = passwordFault(password, email);
  if (fault !== null) throw fault;
  return hashPassword(password);
}

/** Sets a login's password, makes its open links useless and signs out every device but `keptSession`. */
export async function setPassword(
  tx: Tx,
  login: { readonly id: string; readonly passwordHash: string; readonly keptSession: string | null },
  now: string,
): Promise<void> {
  await updatePasswordHash(tx, { id: login.id, passwordHash: login.passwordHash, now });
  await deleteResetTokens(tx, login.id);
  await deleteAuthSessions(tx, login.id, login.keptSession);
}
