import type { Tx } from "../../platform/db/database.ts";
import type { Language, Wording } from "../domain/template.ts";

/** Which wording: kind of message and language. */
export interface WordingKey {
  readonly code: string;
  readonly language: Language;
}

/** An organization's own wording. */
export interface OwnWording extends WordingKey, Wording {
  readonly updatedAt: string;
}

function ownWordings(tx: Tx, orgId: number) {
  return tx
    .selectFrom("notification_template")
    .select(["code", "language", "subject", "body", "updated_at"])
    .where("org_id", "=", orgId)
    .where("channel", "=", "email");
}

function wording(row: {
  code: string;
  language: string;
  subject: string;
  body: string;
  updated_at: string;
}): OwnWording {
  const { code, subject, body } = row;
  return { code, language: row.language === "en" ? "en" : "zh", subject, body, updatedAt: row.updated_at };
}

/** All wordings that the organization made its own. */
export async function listOwnWordings(tx: Tx, orgId: number): Promise<readonly OwnWording[]> {
  return (await ownWordings(tx, orgId).execute()).map(wording);
}

/** The organization's own wording; null: the built-in one counts. */
export async function findOwnWording(tx: Tx, orgId: number, key: WordingKey): Promise<OwnWording | null> {
  const row = await ownWordings(tx, orgId)
    .where("code", "=", key.code)
    .where("language", "=", key.language)
    .executeTakeFirst();
  return row === undefined ? null : wording(row);
}

/**
 * Keeps an own wording, provided that it last changed at `seen` (null: there was none). Answers false when it did
 * change since.
 */
export async function putOwnWording(
  tx: Tx,
  orgId: number,
  change: OwnWording & { readonly updatedBy: string | null; readonly seen: string | null },
): Promise<boolean> {
  const { code, language, subject, body, seen } = change;
  const values = { subject, body, updated_by: change.updatedBy, updated_at: change.updatedAt };
  if (seen === null) {
    const added = await tx
      .insertInto("notification_template")
      .values({ org_id: orgId, code, channel: "email", language, ...values })
      .onConflict((conflict) => conflict.doNothing())
      .returning("code")
      .executeTakeFirst();
    return added !== undefined;
  }
  const changed = await tx
    .updateTable("notification_template")
    .set(values)
    .where("org_id", "=", orgId)
    .where("code", "=", code)
    .where("channel", "=", "email")
    .where("language", "=", language)
    .where("updated_at", "=", seen)
    .returning("code")
    .executeTakeFirst();
  return changed !== undefined;
}

/** Takes an own wording away. Answers false when there was none. */
export async function deleteOwnWording(tx: Tx, orgId: number, key: WordingKey): Promise<boolean> {
  const gone = await tx
    .deleteFrom("notification_template")
    .where("org_id", "=", orgId)
    .where("code", "=", key.code)
    .where("channel", "=", "email")
    .where("language", "=", key.language)
    .returning("code")
    .executeTakeFirst();
  return gone !== undefined;
}
