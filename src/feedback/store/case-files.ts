import { sql, type Insertable } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import type { FeedbackFile } from "../../platform/db/schema/feedback.ts";

/** A file of a case with what is stored. */
export interface CaseFileRow {
  readonly id: string;
  readonly file_id: string;
  readonly measure_id: string | null;
  readonly message_id: string | null;
  readonly note: string;
  readonly added_kind: string;
  readonly added_by: string | null;
  readonly added_by_name: string;
  readonly added_at: string;
  readonly name: string;
  readonly media_type: string;
  readonly bytes: number;
  readonly storage_key: string;
}

function filesOf(tx: Tx, orgId: number, caseId: string) {
  return tx
    .selectFrom("feedback_file as f")
    .innerJoin("platform_file as p", (join) =>
      join.onRef("p.org_id", "=", "f.org_id").onRef("p.id", "=", "f.file_id"),
    )
    .where("f.org_id", "=", orgId)
    .where("f.case_id", "=", caseId)
    .where("f.removed_at", "is", null)
    .select(["f.id", "f.file_id", "f.measure_id", "f.message_id", "f.note", "f.added_kind", "f.added_by"])
    .select(["f.added_by_name", "f.added_at", "p.name", "p.media_type", "p.bytes", "p.storage_key"]);
}

/** Files of a case that were not taken out, oldest first. */
export function readFileRows(tx: Tx, orgId: number, caseId: string): Promise<readonly CaseFileRow[]> {
  return filesOf(tx, orgId, caseId).orderBy("f.id").execute();
}

export function findFileRow(
  tx: Tx,
  orgId: number,
  caseId: string,
  id: string,
): Promise<CaseFileRow | undefined> {
  return filesOf(tx, orgId, caseId).where("f.id", "=", id).executeTakeFirst();
}

export async function insertFileRow(tx: Tx, row: Insertable<FeedbackFile>): Promise<void> {
  await tx.insertInto("feedback_file").values(row).execute();
}

/** How many files a case has, those taken out left aside. */
export async function countFiles(tx: Tx, orgId: number, caseId: string): Promise<number> {
  const { count } = await tx
    .selectFrom("feedback_file")
    .where("org_id", "=", orgId)
    .where("case_id", "=", caseId)
    .where("removed_at", "is", null)
    .select(sql<number>`count(*)`.as("count"))
    .executeTakeFirstOrThrow();
  return count;
}

export async function removeFileRow(tx: Tx, orgId: number, id: string, at: string): Promise<void> {
  await tx
    .updateTable("feedback_file")
    .set({ removed_at: at })
    .where("org_id", "=", orgId)
    .where("id", "=", id)
    .execute();
}
