import { arrangeCounts, hintFeature, MOST_FEATURES } from "./learned-counts.ts";
import type { CountRow, LearnedCounts, Lesson, TotalRow } from "./learned-counts.ts";

/**
 * An organization's counts in memory, changed by the same rules as the stored ones: a subject that teaches again takes
 * back first what it taught. The order of lessons does not matter as long as there are fewer than `mostFeatures` words.
 */
export class LessonBook {
  readonly #lessons = new Map<string, Lesson>();
  readonly #counts = new Map<string, Map<string, CountRow>>();
  readonly #totals = new Map<string, TotalRow>();
  readonly #mostFeatures: number;
  #vocabulary = 0;

  constructor(mostFeatures: number = MOST_FEATURES) {
    this.#mostFeatures = mostFeatures;
  }

  get lessons(): number {
    return this.#lessons.size;
  }

  /** Words that are counted. */
  get vocabulary(): number {
    return this.#vocabulary;
  }

  teach(subject: string, lesson: Lesson): void {
    this.forget(subject);
    if (Object.keys(lesson.labels).length === 0) return;
    const features: string[] = [];
    for (const feature of new Set(lesson.features)) if (this.#admits(feature)) features.push(feature);
    const taught = { features, labels: lesson.labels };
    this.#lessons.set(subject, taught);
    this.#add(taught, 1);
  }

  /** Takes back what the subject taught, if it did. */
  forget(subject: string): void {
    const lesson = this.#lessons.get(subject);
    if (!lesson) return;
    this.#lessons.delete(subject);
    this.#add(lesson, -1);
    for (const feature of lesson.features) this.#dropIfGone(feature);
  }

  /** What concerns a text with these words and hints. */
  countsFor(features: Iterable<string>, hints: Iterable<string>): LearnedCounts {
    const wanted = [...features, ...[...hints].map(hintFeature)];
    const rows = wanted.flatMap((feature) => [...(this.#counts.get(feature)?.values() ?? [])]);
    return arrangeCounts([...this.#totals.values()], rows);
  }

  /** Every count, in a fixed order. */
  rows(): { readonly totals: readonly TotalRow[]; readonly counts: readonly CountRow[] } {
    const counts = [...this.#counts.values()].flatMap((labels) => [...labels.values()]);
    return {
      totals: sorted([...this.#totals.values()], ({ task, label }) => `${task} ${label}`),
      counts: sorted(counts, ({ feature, task, label }) => `${feature} ${task} ${label}`),
    };
  }

  #admits(feature: string): boolean {
    if (this.#counts.has(feature)) return true;
    if (this.#vocabulary >= this.#mostFeatures) return false;
    this.#counts.set(feature, new Map());
    this.#vocabulary++;
    return true;
  }

  #dropIfGone(feature: string): void {
    if (this.#counts.get(feature)?.size !== 0) return;
    this.#counts.delete(feature);
    this.#vocabulary--;
  }

  #add({ features, labels }: Lesson, step: number): void {
    for (const [task, { label, hint }] of Object.entries(labels)) {
      for (const feature of features) this.#count({ feature, task, label, n: step });
      this.#count({ feature: hintFeature(hint), task, label, n: step });
      this.#total({ task, label, subjects: step, features: step * features.length });
    }
  }

  #count(row: CountRow): void {
    const rows = this.#counts.get(row.feature) ?? new Map<string, CountRow>();
    const key = `${row.task} ${row.label}`;
    const n = (rows.get(key)?.n ?? 0) + row.n;
    if (n > 0) rows.set(key, { ...row, n });
    else rows.delete(key);
    if (rows.size > 0 || !isHint(row.feature)) this.#counts.set(row.feature, rows);
    else this.#counts.delete(row.feature);
  }

  #total(row: TotalRow): void {
    const key = `${row.task} ${row.label}`;
    const before = this.#totals.get(key);
    const subjects = (before?.subjects ?? 0) + row.subjects;
    const features = (before?.features ?? 0) + row.features;
    if (subjects > 0) this.#totals.set(key, { ...row, subjects, features });
    else this.#totals.delete(key);
  }
}

function isHint(feature: string): boolean {
  return feature.startsWith(hintFeature(""));
}

function sorted<T>(rows: T[], key: (row: T) => string): T[] {
  return rows.sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
