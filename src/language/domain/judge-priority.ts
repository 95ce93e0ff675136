import type { RiskWord } from "./clause-state.ts";
import type { WordMatch } from "./match-words.ts";
import type { ClauseScore } from "./score-clause.ts";
import type { Polarity, Priority, PriorityReason, VerbatimReading } from "./verbatim-reading.ts";

type Reasons = VerbatimReading["reasons"];

interface Deciding {
  readonly index: number;
  readonly reason: PriorityReason;
}

const HIGH: ReadonlySet<PriorityReason> = new Set([
  "complaint",
  "may-leave",
  "safety-risk",
  "heavy-loss",
  "media-or-authority",
]);

/** Reasons that a clause of praise takes back (投诉处理得很快, 退款很及时). */
const TAKEN_BACK: ReadonlySet<PriorityReason> = new Set(["complaint", "may-leave", "repeated"]);

/**
 * Priority on arrival with the deciding words. High: complaint, dissatisfied, may leave, safety risk, heavy
 * loss, media or authority; medium: a suggestion, or so-so (neutral words, or blame beside more praise); low:
 * praise or nothing. Urgent is never given here: it comes by escalation or from a person.
 */
export function judgePriority(
  text: string,
  words: readonly WordMatch[],
  scores: readonly ClauseScore[],
  polarity: Polarity,
): { priority: Priority; reasons: Reasons } {
  const risks = riskReasons(words, scores);
  const grave = risks.some(({ reason }) => HIGH.has(reason));
  if (grave || polarity === "negative") {
    const blamed = polarity === "negative" ? judged(scores, -1, "dissatisfied") : [];
    return { priority: "high", reasons: inOrder(text, words, [...risks, ...blamed]) };
  }
  const wishes = scores.filter(({ wish }) => wish >= 0).map(({ wish }) => suggestionAt(wish));
  const soSo = judged(scores, -1, "so-so");
  if (polarity === "neutral") soSo.push(...judged(scores, 1, "so-so"));
  if (wishes.length > 0 || soSo.length > 0) {
    return { priority: "medium", reasons: inOrder(text, words, [...wishes, ...soSo]) };
  }
  const praise = judged(scores, 1, "praise");
  return { priority: "low", reasons: inOrder(text, words, praise) };
}

function riskReasons(words: readonly WordMatch[], scores: readonly ClauseScore[]): Deciding[] {
  const found: Deciding[] = [];
  for (const score of scores) {
    for (const risk of score.risks) {
      const reason = words[risk.index]!.entry!.risk!;
      if (counts(risk, reason, score)) found.push({ index: risk.index, reason });
    }
  }
  return found;
}

function counts(risk: RiskWord, reason: PriorityReason, score: ClauseScore): boolean {
  return !risk.denied && !(TAKEN_BACK.has(reason) && score.score > 0);
}

function judged(scores: readonly ClauseScore[], sign: number, reason: PriorityReason): Deciding[] {
  return scores.flatMap((score) =>
    score.words.filter(({ value }) => value * sign > 0).map(({ index }) => ({ index, reason })),
  );
}

function suggestionAt(index: number): Deciding {
  return { index, reason: "suggestion" };
}

/** Each word once, by its place; the first reason given for a word stands. */
function inOrder(text: string, words: readonly WordMatch[], deciding: readonly Deciding[]): Reasons {
  const first = new Map<number, PriorityReason>();
  for (const { index, reason } of deciding) if (!first.has(index)) first.set(index, reason);
  return [...first]
    .sort(([a], [b]) => a - b)
    .map(([index, reason]) => {
      const { start, end } = words[index]!;
      return { start, end, word: text.slice(start, end), reason };
    });
}
