import { weighLabels } from "../../../language/domain/learning/weigh-labels.ts";
import type { SpeakingWord } from "../../../language/domain/learning/weigh-labels.ts";
import type { LabelTotal } from "../../../language/domain/learning/learned-counts.ts";
import type { LearnedSuggestions, TriageTask } from "./learned-suggestions.ts";
import type { FoundWord } from "./listed-words.ts";
import type { Proposed } from "./triage-suggestion.ts";

/** A proposal, with the learned words that decided it; none where the starter decided. */
export interface Decided<T> {
  readonly proposed: Proposed<T>;
  readonly words: readonly FoundWord[];
}

export interface LearnedQuestion<T extends string> {
  readonly task: TriageTask;
  readonly hint: string;
  /** The starter's proposal; null: it knows nothing of the task. */
  readonly starter: Proposed<T> | null;
  readonly labels: readonly T[];
}

/** Words marked for one proposal, and what a word must say to be marked, in nats. */
const MOST_WORDS = 3;
const CLEAR_WORD = 0.15;
/** Departments are not proposed before so many cases were confirmed; few cases make the proposal less sure. */
const FEWEST_DEPARTED = 5;

/**
 * The starter's proposal, weighed against the organization's confirmed cases; null when these say nothing. `learned`
 * where they turned it or where the starter knew nothing; else it stays the starter's, more or less sure.
 */
export function hearLearned<T extends string>(
  question: LearnedQuestion<T>,
  learned: LearnedSuggestions | null,
  verbatim: string,
): Decided<T> | null {
  const counts = learned?.counts.get(question.task);
  if (!learned || !counts) return null;
  const { starter, hint, labels } = question;
  const say = spoken(starter);
  const features = learned.features.map(({ feature }) => feature);
  const weighed = weighLabels({ counts, features, hint, starter: say, labels });
  if (weighed === null) return null;
  const { confidence, speaking } = weighed;
  const value = labels.find((label) => label === weighed.label);
  if (value === undefined || isFainter(confidence, starter)) return null;
  if (say?.value === value) return { proposed: { value, confidence, by: say.by }, words: [] };
  return { proposed: { value, confidence, by: "learned" }, words: marked(speaking, learned, verbatim) };
}

/** A default is no say of the starter's. */
function spoken<T>(starter: Proposed<T> | null): Proposed<T> | null {
  return starter?.by === "default" ? null : starter;
}

/** Fainter than the default that stands where the starter says nothing. */
function isFainter(confidence: number, starter: Proposed<string> | null): boolean {
  return starter?.by === "default" && confidence < starter.confidence;
}

/** The department that usually has such a voice; null when it was closed, or fewer than five cases were confirmed. */
export function learnedDepartment(
  learned: LearnedSuggestions | null,
  hint: string,
  verbatim: string,
): Decided<string | null> {
  const totals = learned?.counts.get("department")?.totals ?? new Map<string, LabelTotal>();
  const cases = [...totals.values()].reduce((sum, { subjects }) => sum + subjects, 0);
  const labels = [...(learned?.departments ?? [])];
  const question = { task: "department", hint, starter: null, labels } as const;
  const heard = cases < FEWEST_DEPARTED ? null : hearLearned<string>(question, learned, verbatim);
  if (heard === null) return { proposed: { value: null, confidence: 0, by: "default" }, words: [] };
  const confidence = (heard.proposed.confidence * cases) / (cases + FEWEST_DEPARTED);
  return { proposed: { ...heard.proposed, confidence }, words: heard.words };
}

function marked(
  speaking: readonly SpeakingWord[],
  { features }: LearnedSuggestions,
  verbatim: string,
): FoundWord[] {
  const clear = speaking.filter(({ weight }) => weight >= CLEAR_WORD).slice(0, MOST_WORDS);
  const wanted = new Set(clear.map(({ feature }) => feature));
  return features
    .filter(({ feature }) => wanted.has(feature))
    .flatMap(({ places }) => places)
    .map(({ start, end }) => ({ start, end, word: verbatim.slice(start, end) }));
}
