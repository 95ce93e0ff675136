import type { Work } from "../../identity/service/work.ts";
import { admitFeatures } from "../domain/learning/admit-features.ts";
import type { Lesson, TaughtLabel } from "../domain/learning/learned-counts.ts";
import { addLessonCounts, listKnownFeatures } from "../store/learned-counts.ts";
import { findLesson, insertLesson, lockLearning, writeLearning } from "../store/lessons.ts";
import { forgetLesson } from "./forget-lesson.ts";

/**
 * Teaches the organization what a person confirmed of a subject. What the subject taught before is taken back first;
 * teaching the same labels again changes nothing. Needs no right of its own: the use case that confirms has asked.
 * Teachings of an organization wait for each other until their transactions end.
 */
export async function teachLesson(work: Work, subjectId: string, lesson: Lesson): Promise<void> {
  const { tx, actor } = work;
  await lockLearning(tx, actor.orgId);
  const before = await findLesson(tx, actor.orgId, subjectId);
  if (before && saysTheSame(before.labels, lesson.labels)) return;
  if (before) await forgetLesson(work, subjectId);
  if (Object.keys(lesson.labels).length === 0) return;
  const { lessons, vocabulary } = await lockLearning(tx, actor.orgId);
  const known = await listKnownFeatures(tx, actor.orgId, lesson.features);
  const features = admitFeatures(lesson.features, known, vocabulary);
  const taught = { features, labels: lesson.labels };
  await addLessonCounts(tx, actor.orgId, taught);
  await insertLesson(tx, actor.orgId, { id: subjectId, lesson: taught, taughtAt: work.now });
  const fresh = features.filter((feature) => !known.has(feature)).length;
  await writeLearning(tx, actor.orgId, { lessons: lessons + 1, vocabulary: vocabulary + fresh });
}

type Labels = Readonly<Record<string, TaughtLabel>>;

function saysTheSame(before: Labels, now: Labels): boolean {
  const tasks = Object.keys(now);
  if (tasks.length !== Object.keys(before).length) return false;
  return tasks.every(
    (task) => before[task]?.label === now[task]!.label && before[task]?.hint === now[task]!.hint,
  );
}
