import { sql } from "kysely";
import type { RawBuilder } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import { hintFeature } from "../domain/learning/learned-counts.ts";
import type { CountRow, Lesson, TotalRow } from "../domain/learning/learned-counts.ts";

/** How many subjects and words were counted for each label of each task. */
export async function listLabelTotals(tx: Tx, orgId: number): Promise<TotalRow[]> {
  return tx
    .selectFrom("language_label_total")
    .select(["task", "label", "subjects", "features"])
    .where("org_id", "=", orgId)
    .execute();
}

/** Counts of these features, for all tasks: one walk over the key. */
export async function listLabelCounts(
  tx: Tx,
  orgId: number,
  features: readonly string[],
): Promise<CountRow[]> {
  if (features.length === 0) return [];
  const { rows } = await sql<CountRow>`
    select feature, task, label, n from language_label_count
     where org_id = ${orgId} and feature = any(${[...features]}::text[])`.execute(tx);
  return rows;
}

/** Which of these features are counted already. */
export async function listKnownFeatures(
  tx: Tx,
  orgId: number,
  features: readonly string[],
): Promise<Set<string>> {
  const { rows } = await sql<{ feature: string }>`
    select distinct feature from language_label_count
     where org_id = ${orgId} and feature = any(${[...features]}::text[])`.execute(tx);
  return new Set(rows.map(({ feature }) => feature));
}

/** Counts a lesson's words and hints for its labels. */
export async function addLessonCounts(tx: Tx, orgId: number, lesson: Lesson): Promise<void> {
  await sql`
    insert into language_label_count (org_id, feature, task, label, n)
    select ${orgId}, feature, task, label, 1 from ${countedBy(lesson)}
    on conflict (org_id, feature, task, label) do update set n = language_label_count.n + 1`.execute(tx);
  await sql`
    insert into language_label_total (org_id, task, label, subjects, features)
    select ${orgId}, task, label, 1, ${lesson.features.length}::integer from ${labelsOf(lesson)}
    on conflict (org_id, task, label) do update
      set subjects = language_label_total.subjects + 1,
          features = language_label_total.features + excluded.features`.execute(tx);
}

/** Takes back what `addLessonCounts` did; counts that come to nothing are gone. */
export async function takeBackLessonCounts(tx: Tx, orgId: number, lesson: Lesson): Promise<void> {
  await sql`
    update language_label_count c set n = c.n - 1 from ${countedBy(lesson)}
     where c.org_id = ${orgId} and (c.feature, c.task, c.label) = (given.feature, given.task, given.label)`.execute(
    tx,
  );
  await sql`
    update language_label_total t
       set subjects = t.subjects - 1, features = t.features - ${lesson.features.length}::integer
      from ${labelsOf(lesson)}
     where t.org_id = ${orgId} and (t.task, t.label) = (taught.task, taught.label)`.execute(tx);
  const features = [...lesson.features, ...hintsOf(lesson)];
  await sql`
    delete from language_label_count
     where org_id = ${orgId} and feature = any(${features}::text[]) and n = 0`.execute(tx);
  await tx.deleteFrom("language_label_total").where("org_id", "=", orgId).where("subjects", "=", 0).execute();
}

/** Every word with every label, and every hint with its own. */
function countedBy(lesson: Lesson): RawBuilder<unknown> {
  return sql`(
    select word.feature, taught.task, taught.label
      from unnest(${[...lesson.features]}::text[]) as word(feature) cross join ${labelsOf(lesson)}
    union all
    select taught.hint, taught.task, taught.label from ${labelsOf(lesson)}) as given`;
}

function labelsOf(lesson: Lesson): RawBuilder<unknown> {
  const labels = Object.values(lesson.labels).map(({ label }) => label);
  return sql`unnest(${Object.keys(lesson.labels)}::text[], ${labels}::text[], ${hintsOf(lesson)}::text[])
    as taught(task, label, hint)`;
}

function hintsOf({ labels }: Lesson): string[] {
  return Object.values(labels).map(({ hint }) => hintFeature(hint));
}
