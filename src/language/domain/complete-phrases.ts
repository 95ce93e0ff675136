import type { CompiledLexicon, LexiconEntry, WordTree } from "./lexicon-entry.ts";
import type { WordMatch } from "./match-words.ts";
import { scoreClause } from "./score-clause.ts";
import { stepDown } from "./word-tree.ts";

const LONGEST = 8;
/** A score below this is no judgement of the phrase. */
const FAINT = 0.3;
/** Particles that a phrase may hold besides dictionary words. */
const PARTICLES = new Set("了的得过着");

/**
 * Gives phrases what their parts say. A phrase listed for its theme only (发货快, 没来) would hide the judgement
 * in it, one listed for its judgement only (价格高) its theme; where known words make up the whole phrase, it
 * takes its score and its themes from them. Shorter phrases first, since longer ones build on them.
 */
export function completePhrases(entries: Iterable<LexiconEntry>, lexicon: CompiledLexicon): void {
  const phrases = [...entries].filter(
    ({ role, word }) => (role === null || role === "trouble") && isPhrase(word),
  );
  for (const phrase of phrases.sort((a, b) => a.word.length - b.word.length)) {
    const parts = partsOf(phrase.word, lexicon.tree);
    if (parts === null) continue;
    if (!phrase.judges && !phrase.silenced && phrase.measure === null) takeScore(phrase, parts);
    if (phrase.judges) takeThemes(phrase, parts, lexicon);
  }
}

function isPhrase(word: string): boolean {
  return word.length > 1 && word.length <= LONGEST && word.charCodeAt(0) > 127;
}

/** The phrase as shorter dictionary words, or null when they do not fill it. */
function partsOf(phrase: string, tree: WordTree): WordMatch[] | null {
  const parts: WordMatch[] = [];
  let at = 0;
  while (at < phrase.length) {
    const part = longestPart(phrase, at, tree);
    if (!part && !PARTICLES.has(phrase[at]!)) return null;
    parts.push(part ?? { start: at, end: at + 1, entry: null });
    at = part ? part.end : at + 1;
  }
  return parts;
}

function longestPart(phrase: string, start: number, tree: WordTree): WordMatch | null {
  let node = 0;
  let best: WordMatch | null = null;
  for (let at = start; at < phrase.length; at++) {
    node = stepDown(tree, node, phrase.charCodeAt(at));
    if (node === 0) break;
    const entry = tree.entries[node]!;
    const whole = start === 0 && at === phrase.length - 1;
    if (entry && !whole) best = { start, end: at + 1, entry };
  }
  return best;
}

function takeScore(phrase: LexiconEntry, parts: readonly WordMatch[]): void {
  const clause = { from: 0, to: parts.length, exclamations: 0, asks: false, sentence: 0 };
  const { words } = scoreClause(parts, { ...clause, opening: "plain" });
  const sum = words.reduce((total, word) => total + word.value, 0);
  if (Math.abs(sum) < FAINT) return;
  phrase.strength = Math.max(-3, Math.min(3, sum));
  phrase.judges = true;
}

function takeThemes(phrase: LexiconEntry, parts: readonly WordMatch[], lexicon: CompiledLexicon): void {
  const entries = parts.flatMap(({ entry }) => entry ?? []);
  const inherited = entries.flatMap(({ pairQualityOf }) => pairQualityOf);
  phrase.pairQualityOf.push(...inherited.filter((pair) => !phrase.pairQualityOf.includes(pair)));
  if (phrase.cueOf.length > 0) return;
  const qualities = new Set(phrase.pairQualityOf);
  const paired = entries.flatMap(({ pairSubjectOf }) => pairSubjectOf.filter((pair) => qualities.has(pair)));
  const named = entries.flatMap(({ cueOf, subjectOf }) => [...cueOf, ...subjectOf]);
  phrase.cueOf.push(...new Set([...paired.map((pair) => lexicon.pairThemes[pair]!), ...named]));
}
