import { sql, type Insertable, type Selectable, type Updateable } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import type { FeedbackMeasure } from "../../platform/db/schema/feedback.ts";

export type MeasureRow = Selectable<FeedbackMeasure>;
export type MeasureChanges = Updateable<FeedbackMeasure>;

export function insertMeasureRow(tx: Tx, row: Insertable<FeedbackMeasure>): Promise<MeasureRow> {
  return tx.insertInto("feedback_measure").values(row).returningAll().executeTakeFirstOrThrow();
}

/** Measures of a case that were not taken out, oldest first. */
export function readMeasureRows(tx: Tx, orgId: number, caseId: string): Promise<readonly MeasureRow[]> {
  return tx
    .selectFrom("feedback_measure")
    .where("org_id", "=", orgId)
    .where("case_id", "=", caseId)
    .where("removed_at", "is", null)
    .selectAll()
    .orderBy("id")
    .execute();
}

/** A measure of the case that was not taken out. */
export function findMeasureRow(
  tx: Tx,
  orgId: number,
  caseId: string,
  id: string,
): Promise<MeasureRow | undefined> {
  return tx
    .selectFrom("feedback_measure")
    .where("org_id", "=", orgId)
    .where("case_id", "=", caseId)
    .where("id", "=", id)
    .where("removed_at", "is", null)
    .selectAll()
    .executeTakeFirst();
}

/** Writes `changes`, one revision further. The case is held, which keeps others out. */
export function updateMeasureRow(
  tx: Tx,
  { org_id, id }: Pick<MeasureRow, "org_id" | "id">,
  changes: MeasureChanges,
): Promise<MeasureRow> {
  return tx
    .updateTable("feedback_measure")
    .set({ ...changes, revision: sql<number>`revision + 1` })
    .where("org_id", "=", org_id)
    .where("id", "=", id)
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** The calendar day (`YYYY-MM-DD`) that an instant is in the organization's time zone. */
export async function readDayOf(tx: Tx, orgId: number, at: string): Promise<string> {
  const { day } = await tx
    .selectFrom("system.organization")
    .where("id", "=", orgId)
    .select(sql<string>`(${at}::timestamptz at time zone time_zone)::date`.as("day"))
    .executeTakeFirstOrThrow();
  return day;
}
