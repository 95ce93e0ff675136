import type { WordMatch } from "./match-words.ts";
import type { ClauseScore } from "./score-clause.ts";
import type { Polarity, Priority, PriorityReason, VerbatimReading } from "./verbatim-reading.ts";

/** Score of a clause that blames by more than the name of a return or a complaint. */
const CLEAR_BLAME = -0.5;

/** A word fainter than this makes no answer so-so. */
const SO_SO = 0.4;

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
  const risks = riskReasons(words, scores, polarity);
  const grave = risks.some(({ reason }) => HIGH.has(reason));
  const blamed = polarity === "negative" ? judged(scores, -1, "dissatisfied") : [];
  const wishes = scores.filter(({ wish }) => wish >= 0).map(({ wish }) => suggestionAt(wish));
  // Wishes alone may sum up to a negative score; where no word blames they stay wishes.
  const onlyWishes = wishes.length > 0 && risks.length + blamed.length === 0;
  if (grave || (polarity === "negative" && !onlyWishes)) {
    return { priority: "high", reasons: inOrder(text, words, [...risks, ...blamed]) };
  }
  const soSo = soSoWords(words, scores, polarity);
  if (wishes.length > 0 || soSo.length > 0) {
    return { priority: "medium", reasons: inOrder(text, words, [...wishes, ...soSo]) };
  }
  const praise = judged(scores, 1, "praise");
  return { priority: "low", reasons: inOrder(text, words, praise) };
}

function riskReasons(
  words: readonly WordMatch[],
  scores: readonly ClauseScore[],
  polarity: Polarity,
): Deciding[] {
  const found: Deciding[] = [];
  for (const score of scores) {
    for (const risk of score.risks) {
      const reason = words[risk.index]!.entry!.risk!;
      if (!risk.denied && !isTakenBack(reason, score, polarity)) found.push({ index: risk.index, reason });
    }
  }
  return found;
}

/** By a clause of praise, or by praise all in all unless the clause itself blames clearly. */
function isTakenBack(reason: PriorityReason, { score }: ClauseScore, polarity: Polarity): boolean {
  if (!TAKEN_BACK.has(reason)) return false;
  return score > 0 || (polarity === "positive" && score > CLEAR_BLAME);
}

/** Blame beside more praise; in a neutral text without blame its faint praise. Bare denials and denied risks say nothing. */
function soSoWords(
  words: readonly WordMatch[],
  scores: readonly ClauseScore[],
  polarity: Polarity,
): Deciding[] {
  const scored = scores.flatMap((score) => score.words);
  const blame = scored.filter(({ value }) => value <= -SO_SO);
  const faint = scored.filter(({ index, value }) => value >= SO_SO && words[index]!.entry!.risk === null);
  const said = blame.length === 0 && polarity === "neutral" ? faint : blame;
  return said.map(({ index }) => ({ index, reason: "so-so" }));
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
  if (deciding.length === 0) return [];
  const first = new Map<number, PriorityReason>();
  for (const { index, reason } of deciding) if (!first.has(index)) first.set(index, reason);
  return [...first]
    .sort(([a], [b]) => a - b)
    .map(([index, reason]) => {
      const { start, end } = words[index]!;
      return { start, end, word: text.slice(start, end), reason };
    });
}
