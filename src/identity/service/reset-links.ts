import type { Tx } from "../../platform/db/database.ts";
import { insertResetToken } from "../store/reset-tokens.ts";
import { hashSecret, newSecret } from "./auth/secret.ts";
import { minutesAfter } from "./identity-deps.ts";
import { newId } from "./work.ts";

/** How long a link for a new password holds. */
export const RESET_MINUTES = 60;

/** Makes a link by which a login gets a new password, once. */
export async function makeResetLink(
  tx: Tx,
  loginId: string,
  publicUrl: string,
  now: string,
): Promise<{ readonly link: string; readonly expiresAt: string }> {
  const token = newSecret();
  const expiresAt = minutesAfter(now, RESET_MINUTES);
  await insertResetToken(tx, { id: newId(), tokenHash: hashSecret(token), loginId, expiresAt, now });
  return { link: `${publicUrl}/password-reset/${token}`, expiresAt };
}
