import type { Tx } from "../../platform/db/database.ts";

const PREFIX = "password-reset:";

export interface ResetTokenRow {
  readonly id: string;
  readonly tokenHash: string;
  readonly loginId: string;
  readonly expiresAt: string;
  readonly now: string;
}

export async function insertResetToken(tx: Tx, token: ResetTokenRow): Promise<void> {
  await tx
    .insertInto("system.auth_verification")
    .values({
      id: token.id,
      identifier: PREFIX + token.tokenHash,
      value: token.loginId,
      expires_at: token.expiresAt,
      created_at: token.now,
      updated_at: token.now,
    })
    .execute();
}

/** Whom a link is for; its row is deleted, so that of two users of one link the second finds nothing. */
export async function takeResetToken(
  tx: Tx,
  tokenHash: string,
): Promise<{ readonly loginId: string; readonly expiresAt: string; readonly email: string } | null> {
  const row = await tx
    .deleteFrom("system.auth_verification as v")
    .using("system.auth_user as u")
    .whereRef("u.id", "=", "v.value")
    .where("v.identifier", "=", PREFIX + tokenHash)
    .returning(["v.value as loginId", "v.expires_at as expiresAt", "u.email as email"])
    .executeTakeFirst();
  return row ?? null;
}

/** Makes every open link of a login useless. */
export async function deleteResetTokens(tx: Tx, loginId: string): Promise<void> {
  await tx
    .deleteFrom("system.auth_verification")
    .where("value", "=", loginId)
    .where("identifier", "like", `${PREFIX}%`)
    .execute();
}
