import { Jieba } from "@node-rs/jieba";
import { dict } from "@node-rs/jieba/dict.js";
import { compileLexicon } from "../domain/compile-lexicon.ts";
import type { Lexicon } from "../domain/lexicon.ts";
import { starterLexicon } from "../domain/starter-lexicon.ts";
import type { Segmenter } from "../domain/verbatim-reading.ts";

/** Frequency given to dictionary words that the general dictionary would cut: above most, below function words. */
const USER_FREQUENCY = 500;
const ONLY_CHINESE = /^[\u4e00-\u9fff]{2,}$/;

let starter: Segmenter | null = null;

/** The segmenter of the starter dictionary; made at first use (about 0.2 s), then shared. */
export function starterSegmenter(): Segmenter {
  starter ??= createSegmenter(starterLexicon);
  return starter;
}

/**
 * A segmenter (jieba without its guesser of unknown words) that knows the words of a dictionary. Takes about
 * 0.2 s and 60 MB, so make one per dictionary, not per text.
 */
export function createSegmenter(lexicon: Lexicon): Segmenter {
  const jieba = Jieba.withDict(dict);
  const unknown = compileLexicon(lexicon).words.filter(
    (word) => ONLY_CHINESE.test(word) && jieba.cut(word, false).length > 1,
  );
  jieba.loadDict(Buffer.from(unknown.map((word) => `${word} ${USER_FREQUENCY}\n`).join("")));
  return (text) => jieba.cut(text, false);
}
