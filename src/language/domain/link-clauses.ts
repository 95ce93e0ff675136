import type { WordMatch } from "./match-words.ts";
import { squash } from "./score-clause.ts";
import type { ClauseScore } from "./score-clause.ts";
import type { Clause } from "./split-clauses.ts";

/** Praise that a returned fault has overtaken; blame for a fault that was mended later. */
const OVERTAKEN = 0.3;
/** Blame that goes on with a wish ("…, if you cannot come say so"), and how strong blame must be to stand by itself. */
const WISHED_ON = 0.2;
const OWN_BLAME = -1.6;
/** The same after a suggestion that is announced (提个建议：字太小). */
const OWN_BLAME_ANNOUNCED = -2.2;
/** How many clauses after a claim may give it the lie. */
const LIE_REACH = 2;

/**
 * Scores of clauses in the light of their neighbours: what somebody said is no praise where the next clauses blame
 * (说没问题，一走又漏); praise before a fault that came back, and blame for one that was mended later, count little;
 * a wish reaches into the next clause.
 */
export function linkClauses(
  words: readonly WordMatch[],
  clauses: readonly Clause[],
  scores: readonly ClauseScore[],
): readonly ClauseScore[] {
  if (!scores.some(isLinked)) return scores;
  const mended = scores.findLastIndex((score) => score.mends);
  const relapsed = scores.findLastIndex((score) => score.relapses);
  const outcome = Math.max(mended, relapsed);
  const isOvertaken = (score: ClauseScore) =>
    relapsed >= mended ? score.raw > 0 : isOnlyTrouble(words, score);
  return scores.map((score, i) => {
    if (score.claimAt >= 0 && (score.claimFalse || isBelied(clauses, scores, i))) return withoutPraise(score);
    if (i < outcome && isOvertaken(score)) return weakened(score, OVERTAKEN);
    if (goesOnWishing(words, clauses, scores, i)) return { ...weakened(score, WISHED_ON), words: [] };
    return score;
  });
}

function isLinked({ mends, relapses, claimAt, wish }: ClauseScore): boolean {
  return mends || relapses || claimAt >= 0 || wish >= 0;
}

function isBelied(clauses: readonly Clause[], scores: readonly ClauseScore[], at: number): boolean {
  for (let i = at + 1; i <= at + LIE_REACH && i < clauses.length; i++) {
    if (clauses[i]!.sentence !== clauses[at]!.sentence) return false;
    if (clauses[i]!.opening === "contrast" || scores[i]!.raw < 0) return true;
  }
  return false;
}

function withoutPraise(score: ClauseScore): ClauseScore {
  const kept = score.words.filter(({ index, value }) => value < 0 || index < score.claimAt);
  if (kept.length === score.words.length) return score;
  const raw = Math.min(
    score.raw,
    kept.reduce((sum, { value }) => sum + value, 0),
  );
  return { ...score, words: kept, raw, score: squash(raw), mends: false };
}

function weakened(score: ClauseScore, factor: number): ClauseScore {
  const raw = score.raw * factor;
  return { ...score, raw, score: squash(raw) };
}

function isOnlyTrouble(words: readonly WordMatch[], score: ClauseScore): boolean {
  return (
    score.raw < 0 &&
    score.words.length > 0 &&
    score.words.every(({ index, value }) => value > 0 || words[index]!.entry?.role === "trouble")
  );
}

function goesOnWishing(
  words: readonly WordMatch[],
  clauses: readonly Clause[],
  scores: readonly ClauseScore[],
  at: number,
): boolean {
  const [before, here] = [clauses[at - 1], clauses[at]!];
  if (!before || scores[at - 1]!.wish < 0 || before.sentence !== here.sentence) return false;
  const { raw, wish } = scores[at]!;
  const bound = isAnnounced(words, before, scores[at - 1]!) ? OWN_BLAME_ANNOUNCED : OWN_BLAME;
  return wish < 0 && here.opening === "plain" && raw < 0 && raw > bound;
}

/** The clause ends with the name of a suggestion and says nothing of it yet. */
function isAnnounced(words: readonly WordMatch[], { to }: Clause, { wish }: ClauseScore): boolean {
  return wish === to - 1 && /(?:建议|suggestion)$/u.test(words[wish]!.entry!.word);
}
