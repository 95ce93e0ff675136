/** The label that a person confirmed for one task, and what the starter dictionary had said of the same words. */
export interface TaughtLabel {
  readonly label: string;
  /** A code of the task's own; empty: the starter says nothing on this task. */
  readonly hint: string;
}

/** What one subject (a case) teaches: its words, each once, and its labels by task. */
export interface Lesson {
  readonly features: readonly string[];
  readonly labels: Readonly<Record<string, TaughtLabel>>;
}

/** Counts by label. */
export type ByLabel = ReadonlyMap<string, number>;

export interface LabelTotal {
  readonly subjects: number;
  /** Words of these subjects, each counted once in a subject. */
  readonly features: number;
}

/** What has been taught for one task, as far as it concerns the text at hand. */
export interface TaskCounts {
  readonly totals: ReadonlyMap<string, LabelTotal>;
  /** In how many subjects with a label a word stood. */
  readonly words: ReadonlyMap<string, ByLabel>;
  /** How many subjects with a label the starter read so. */
  readonly hints: ReadonlyMap<string, ByLabel>;
}

/** Counts of an organization by task. */
export type LearnedCounts = ReadonlyMap<string, TaskCounts>;

/** Most words that are counted for an organization; when they are reached, known words go on counting. */
export const MOST_FEATURES = 20_000;

const HINT_MARK = "=";

/** How a hint is stored among words: no word begins with "=". */
export function hintFeature(hint: string): string {
  return HINT_MARK + hint;
}

/** One stored count: a word or a hint, with its label. */
export interface CountRow {
  readonly feature: string;
  readonly task: string;
  readonly label: string;
  readonly n: number;
}

export interface TotalRow extends LabelTotal {
  readonly task: string;
  readonly label: string;
}

/** Counts as they are stored, arranged by task. */
export function arrangeCounts(totals: readonly TotalRow[], counts: readonly CountRow[]): LearnedCounts {
  const tasks = new Map<string, { totals: Map<string, LabelTotal>; words: Nested; hints: Nested }>();
  for (const { task, label, subjects, features } of totals) {
    if (subjects <= 0) continue;
    const found = tasks.get(task) ?? { totals: new Map(), words: new Map(), hints: new Map() };
    found.totals.set(label, { subjects, features });
    tasks.set(task, found);
  }
  for (const { feature, task, label, n } of counts) {
    const found = tasks.get(task);
    if (!found || n <= 0) continue;
    const isHint = feature.startsWith(HINT_MARK);
    put(isHint ? found.hints : found.words, isHint ? feature.slice(1) : feature, label, n);
  }
  return tasks;
}

type Nested = Map<string, Map<string, number>>;

function put(into: Nested, feature: string, label: string, n: number): void {
  const labels = into.get(feature);
  if (labels) labels.set(label, n);
  else into.set(feature, new Map([[label, n]]));
}
