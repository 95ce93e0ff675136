import { sql, type Insertable, type Selectable, type Updateable } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import type { FeedbackSnippet } from "../../platform/db/schema/feedback.ts";

export type SnippetRow = Selectable<FeedbackSnippet>;
export type SnippetChanges = Updateable<FeedbackSnippet>;

/** Whoever else would add a text waits until the transaction ends. */
export async function holdSnippets(tx: Tx, orgId: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`feedback-snippet:${orgId}`}, 0))`.execute(tx);
}

/** In the order of the Chinese alphabet. */
export function readSnippetRows(tx: Tx, orgId: number): Promise<readonly SnippetRow[]> {
  return tx
    .selectFrom("feedback_snippet")
    .where("org_id", "=", orgId)
    .selectAll()
    .orderBy(sql`name collate "zh-x-icu"`)
    .orderBy("id")
    .execute();
}

export function insertSnippetRow(tx: Tx, row: Insertable<FeedbackSnippet>): Promise<SnippetRow> {
  return tx.insertInto("feedback_snippet").values(row).returningAll().executeTakeFirstOrThrow();
}

/** The text, held against others until the transaction ends. */
export function holdSnippetRow(tx: Tx, orgId: number, id: string): Promise<SnippetRow | undefined> {
  return tx
    .selectFrom("feedback_snippet")
    .where("org_id", "=", orgId)
    .where("id", "=", id)
    .selectAll()
    .forUpdate()
    .executeTakeFirst();
}

export function updateSnippetRow(
  tx: Tx,
  { org_id, id }: Pick<SnippetRow, "org_id" | "id">,
  changes: SnippetChanges,
): Promise<SnippetRow> {
  return tx
    .updateTable("feedback_snippet")
    .set({ ...changes, revision: sql<number>`revision + 1` })
    .where("org_id", "=", org_id)
    .where("id", "=", id)
    .returningAll()
    .executeTakeFirstOrThrow();
}

export async function deleteSnippetRow(tx: Tx, orgId: number, id: string): Promise<void> {
  await tx.deleteFrom("feedback_snippet").where("org_id", "=", orgId).where("id", "=", id).execute();
}
