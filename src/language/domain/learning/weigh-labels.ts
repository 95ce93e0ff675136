import type { ByLabel, TaskCounts } from "./learned-counts.ts";

/** What the starter dictionary proposes for a task. */
export interface StarterSay {
  readonly value: string;
  /** 0–1. */
  readonly confidence: number;
}

export interface LabelQuestion {
  /** What was taught for the task; undefined: nothing yet. */
  readonly counts: TaskCounts | undefined;
  /** Words of the text, each once. */
  readonly features: readonly string[];
  /** What the starter reads in the text, as a code; empty: it says nothing on this task. */
  readonly hint: string;
  readonly starter: StarterSay | null;
  /** Labels that are possible though nobody has confirmed them yet. */
  readonly labels: readonly string[];
}

/** A word with what it says for the chosen label against the next one, in nats. */
export interface SpeakingWord {
  readonly feature: string;
  readonly weight: number;
}

export interface WeighedLabel {
  readonly label: string;
  /** 0–1. */
  readonly confidence: number;
  /** Words that speak for the label, strongest first. */
  readonly speaking: readonly SpeakingWord[];
}

/** The starter's word is worth so many confirmed subjects that it read alike. */
const STARTER_SUBJECTS = 10;
/** Words of the organization's whole language that every label is thinned with: a number, and a share of all words. */
const BACKGROUND_WORDS = 1_000;
const BACKGROUND_SHARE = 0.1;
/** A word must have stood in so many subjects to speak: one customer's word says nothing about another. */
const FEWEST_SUBJECTS = 2;
/** Where the starter has read the words already, they say the same thing twice and count less. */
const BESIDE_STARTER = 0.4;

/**
 * The likeliest label of a text, with how sure it is and the words that spoke for it; null when no label is known.
 *
 * Two things are multiplied. First the share of the label among confirmed subjects that the starter dictionary read
 * alike, with the starter's own say as 10 subjects more (the mean of a Dirichlet posterior): without confirmed labels
 * this is the starter, and it gives way reading by reading as people confirm or correct. Second the words, by
 * multinomial naive Bayes over their presence: each contributes w · ln(p(word | label) / p(word)), where
 * p(word | label) = (n(word, label) + μ · p(word)) / (n(label) + μ), μ = 1,000 + a tenth of all words: smoothing by a
 * Dirichlet prior (Zhai and Lafferty, ACM TOIS 22, 2004), which keeps small labels near the common language instead of
 * favouring or punishing them. w is 0.4 where the starter speaks (naive Bayes counts dependent evidence twice: Rennie et
 * al., ICML 2003; the figure is measured, bench/triage.ts), else 1. The confidence is the label's share of the product.
 */
export function weighLabels(question: LabelQuestion): WeighedLabel | null {
  const labels = possibleLabels(question);
  if (labels.length === 0) return null;
  const heard = hearWords(question, labels);
  const scores = labels.map((label, i) => heard.sums[i]! + Math.log(shareOf(label, question, labels.length)));
  const [best, next] = bestTwo(scores);
  const sum = scores.reduce((total, score) => total + Math.exp(score - scores[best]!), 0);
  const speaking = heard.words
    .map(({ feature, lifts }) => ({ feature, weight: lifts[best]! - (next < 0 ? 0 : lifts[next]!) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || (a.feature < b.feature ? -1 : 1));
  return { label: labels[best]!, confidence: 1 / sum, speaking };
}

function possibleLabels({ counts, starter, labels }: LabelQuestion): string[] {
  const all = new Set([...labels, ...(counts?.totals.keys() ?? [])]);
  if (starter) all.add(starter.value);
  return [...all].sort((a, b) => (a < b ? -1 : 1));
}

function shareOf(label: string, question: LabelQuestion, labels: number): number {
  const alike = question.counts?.hints.get(question.hint);
  const say = starterShare(label, question.starter, labels);
  return ((alike?.get(label) ?? 0) + STARTER_SUBJECTS * say) / (total(alike) + STARTER_SUBJECTS);
}

function starterShare(label: string, starter: StarterSay | null, labels: number): number {
  if (starter === null || labels === 1) return 1 / labels;
  const sure = Math.min(0.98, Math.max(1 / labels, starter.confidence));
  return label === starter.value ? sure : (1 - sure) / (labels - 1);
}

interface HeardWord {
  readonly feature: string;
  /** What it says for each label, in nats. */
  readonly lifts: readonly number[];
}

function hearWords(
  { counts, features, starter }: LabelQuestion,
  labels: readonly string[],
): { sums: number[]; words: HeardWord[] } {
  const sums = labels.map(() => 0);
  const words: HeardWord[] = [];
  if (!counts) return { sums, words };
  const sizes = labels.map((label) => counts.totals.get(label)?.features ?? 0);
  const all = [...counts.totals.values()].reduce((sum, { features: n }) => sum + n, 0);
  const background = BACKGROUND_WORDS + BACKGROUND_SHARE * all;
  const weight = starter === null ? 1 : BESIDE_STARTER;
  for (const feature of features) {
    const byLabel = counts.words.get(feature);
    const seen = total(byLabel);
    if (!byLabel || seen < FEWEST_SUBJECTS) continue;
    const common = seen / all;
    const lifts = labels.map(
      (label, i) => weight * lift((byLabel.get(label) ?? 0) / common, sizes[i]!, background),
    );
    words.push({ feature, lifts });
    for (const [i, value] of lifts.entries()) sums[i]! += value;
  }
  return { sums, words };
}

/** ln(p(word | label) / p(word)), smoothed; `seen` and `size` are the word's and the label's counts, in words. */
function lift(seen: number, size: number, background: number): number {
  return Math.log((seen + background) / (size + background));
}

function total(counts: ByLabel | undefined): number {
  let sum = 0;
  for (const n of counts?.values() ?? []) sum += n;
  return sum;
}

/** Places of the greatest score and the next; −1 where there is none. */
function bestTwo(scores: readonly number[]): [number, number] {
  let best = 0;
  let next = -1;
  for (let i = 1; i < scores.length; i++) {
    if (scores[i]! > scores[best]!) {
      next = best;
      best = i;
    } else if (next < 0 || scores[i]! > scores[next]!) next = i;
  }
  return [best, next];
}
