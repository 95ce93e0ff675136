import type { Tx } from "../../platform/db/database.ts";
import type { Lesson } from "../domain/learning/learned-counts.ts";

/** Lessons and counted words of an organization; until the transaction ends nobody else changes them. */
export async function lockLearning(
  tx: Tx,
  orgId: number,
): Promise<{ readonly lessons: number; readonly vocabulary: number }> {
  await tx
    .insertInto("language_learning")
    .values({ org_id: orgId, lessons: 0, vocabulary: 0 })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return tx
    .selectFrom("language_learning")
    .select(["lessons", "vocabulary"])
    .where("org_id", "=", orgId)
    .forUpdate()
    .executeTakeFirstOrThrow();
}

export async function writeLearning(
  tx: Tx,
  orgId: number,
  learning: { readonly lessons: number; readonly vocabulary: number },
): Promise<void> {
  await tx.updateTable("language_learning").set(learning).where("org_id", "=", orgId).execute();
}

/** What the subject taught; undefined: nothing. */
export async function findLesson(tx: Tx, orgId: number, subjectId: string): Promise<Lesson | undefined> {
  const row = await tx
    .selectFrom("language_lesson")
    .select(["features", "labels"])
    .where("org_id", "=", orgId)
    .where("subject_id", "=", subjectId)
    .executeTakeFirst();
  return row && { features: row.features, labels: row.labels as Lesson["labels"] };
}

export async function insertLesson(
  tx: Tx,
  orgId: number,
  subject: { readonly id: string; readonly lesson: Lesson; readonly taughtAt: string },
): Promise<void> {
  await tx
    .insertInto("language_lesson")
    .values({
      org_id: orgId,
      subject_id: subject.id,
      labels: JSON.stringify(subject.lesson.labels),
      features: [...subject.lesson.features],
      taught_at: subject.taughtAt,
    })
    .execute();
}

export async function deleteLesson(tx: Tx, orgId: number, subjectId: string): Promise<void> {
  await tx
    .deleteFrom("language_lesson")
    .where("org_id", "=", orgId)
    .where("subject_id", "=", subjectId)
    .execute();
}
