import { sql, type Insertable, type Selectable, type Updateable } from "kysely";
import type { Tx } from "../../../platform/db/database.ts";
import type { FeedbackLetter, FeedbackLetterVersion } from "../../../platform/db/schema/feedback.ts";

export type LetterRow = Selectable<FeedbackLetter>;
export type LetterVersionRow = Selectable<FeedbackLetterVersion>;

/** Letters of a case, latest first. */
export function listLetterRows(tx: Tx, orgId: number, caseId: string): Promise<readonly LetterRow[]> {
  return tx
    .selectFrom("feedback_letter")
    .selectAll()
    .where("org_id", "=", orgId)
    .where("case_id", "=", caseId)
    .orderBy("id", "desc")
    .execute();
}

/** One letter of a case, held until the transaction ends. */
export function holdLetterRow(
  tx: Tx,
  orgId: number,
  name: { readonly caseId: string; readonly id: string },
): Promise<LetterRow | undefined> {
  return tx
    .selectFrom("feedback_letter")
    .selectAll()
    .where("org_id", "=", orgId)
    .where("case_id", "=", name.caseId)
    .where("id", "=", name.id)
    .forUpdate()
    .executeTakeFirst();
}

/** Begins a letter; undefined: the case has one under way. */
export function insertLetterRow(tx: Tx, row: Insertable<FeedbackLetter>): Promise<LetterRow | undefined> {
  return tx
    .insertInto("feedback_letter")
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(["org_id", "case_id"]).where("state", "in", ["draft", "approved"]).doNothing(),
    )
    .returningAll()
    .executeTakeFirst();
}

/** Writes `changes`, one revision further. */
export async function changeLetterRow(
  tx: Tx,
  { org_id, id }: Pick<LetterRow, "org_id" | "id">,
  changes: Updateable<FeedbackLetter>,
): Promise<void> {
  await tx
    .updateTable("feedback_letter")
    .set({ ...changes, revision: sql<number>`revision + 1` })
    .where("org_id", "=", org_id)
    .where("id", "=", id)
    .execute();
}

export async function insertLetterVersion(tx: Tx, row: Insertable<FeedbackLetterVersion>): Promise<void> {
  await tx.insertInto("feedback_letter_version").values(row).execute();
}

/** Versions of these letters, first ones first. */
export async function listLetterVersions(
  tx: Tx,
  orgId: number,
  letterIds: readonly string[],
): Promise<readonly LetterVersionRow[]> {
  if (letterIds.length === 0) return [];
  return tx
    .selectFrom("feedback_letter_version")
    .selectAll()
    .where("org_id", "=", orgId)
    .where("letter_id", "in", [...letterIds])
    .orderBy("letter_id")
    .orderBy("version")
    .execute();
}

/** The authority has its answer; told by the letter, so without a revision that would stand in somebody's way. */
export async function setRepliedRow(
  tx: Tx,
  { org_id, id }: { readonly org_id: number; readonly id: string },
  at: string,
): Promise<void> {
  await tx
    .updateTable("feedback_case")
    .set({ external_replied_at: at, external_alarm_at: null })
    .where("org_id", "=", org_id)
    .where("id", "=", id)
    .execute();
}
