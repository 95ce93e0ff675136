import type { Lexicon } from "./lexicon.ts";
import { ATTITUDE_THEMES } from "./starter/attitude-themes.ts";
import { ENGLISH_GRAMMAR } from "./starter/english-words.ts";
import { EVENT_GRAMMAR } from "./starter/event-words.ts";
import { FACT_WORDS } from "./starter/fact-words.ts";
import { GOODS_THEMES } from "./starter/goods-themes.ts";
import { GRAMMAR_WORDS } from "./starter/grammar-words.ts";
import { MEASURED_NOUNS, MEASURE_WORDS } from "./starter/measure-words.ts";
import { RISK_WORDS } from "./starter/risk-words.ts";
import { SENTIMENT_WORDS } from "./starter/sentiment-words.ts";
import { WORK_THEMES } from "./starter/work-themes.ts";

/** The dictionary every organization begins with: words of Chinese service talk, written by hand. */
export const starterLexicon: Lexicon = {
  sentiments: SENTIMENT_WORDS,
  grammar: [...GRAMMAR_WORDS, ...ENGLISH_GRAMMAR, ...EVENT_GRAMMAR],
  measures: MEASURE_WORDS,
  measuredNouns: MEASURED_NOUNS,
  risks: RISK_WORDS,
  facts: FACT_WORDS,
  themes: [...ATTITUDE_THEMES, ...WORK_THEMES, ...GOODS_THEMES],
};
