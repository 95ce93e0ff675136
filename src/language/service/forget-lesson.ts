import type { Work } from "../../identity/service/work.ts";
import { listKnownFeatures, takeBackLessonCounts } from "../store/learned-counts.ts";
import { deleteLesson, findLesson, lockLearning, writeLearning } from "../store/lessons.ts";

/**
 * Takes back everything that a subject taught, its words included: before a correction, and when the words of its
 * customer are erased. A subject that taught nothing is passed over.
 */
export async function forgetLesson({ tx, actor }: Work, subjectId: string): Promise<void> {
  const { lessons, vocabulary } = await lockLearning(tx, actor.orgId);
  const lesson = await findLesson(tx, actor.orgId, subjectId);
  if (!lesson) return;
  await takeBackLessonCounts(tx, actor.orgId, lesson);
  await deleteLesson(tx, actor.orgId, subjectId);
  const left = await listKnownFeatures(tx, actor.orgId, lesson.features);
  await writeLearning(tx, actor.orgId, {
    lessons: lessons - 1,
    vocabulary: vocabulary - (lesson.features.length - left.size),
  });
}
