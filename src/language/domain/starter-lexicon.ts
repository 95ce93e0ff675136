import type { Lexicon } from "./lexicon.ts";
import { ATTITUDE_THEMES } from "./starter/attitude-themes.ts";
import { COLLOQUIAL_WORDS } from "./starter/colloquial-words.ts";
import { DEVICE_WORDS } from "./starter/device-words.ts";
import { ENGLISH_GRAMMAR, ENGLISH_WORDS } from "./starter/english-words.ts";
import { FACT_WORDS } from "./starter/fact-words.ts";
import { FOOD_WORDS } from "./starter/food-words.ts";
import { GENERAL_BLAME } from "./starter/general-blame.ts";
import { GENERAL_PRAISE } from "./starter/general-praise.ts";
import { GOODS_THEMES } from "./starter/goods-themes.ts";
import { GOODS_WORDS } from "./starter/goods-words.ts";
import { GRAMMAR_WORDS } from "./starter/grammar-words.ts";
import { MEASURED_NOUNS, MEASURE_WORDS } from "./starter/measure-words.ts";
import { PLACE_WORDS } from "./starter/place-words.ts";
import { RISK_WORDS } from "./starter/risk-words.ts";
import { SERVICE_WORDS } from "./starter/service-words.ts";
import { WORK_THEMES } from "./starter/work-themes.ts";

/**
 * The dictionary every organization begins with: words of Chinese service talk, written by hand. Later groups
 * win over earlier ones for the same word.
 */
export const starterLexicon: Lexicon = {
  sentiments: [
    ...FOOD_WORDS,
    ...PLACE_WORDS,
    ...DEVICE_WORDS,
    ...GOODS_WORDS,
    ...SERVICE_WORDS,
    ...COLLOQUIAL_WORDS,
    ...ENGLISH_WORDS,
    ...GENERAL_PRAISE,
    ...GENERAL_BLAME,
  ],
  grammar: [...GRAMMAR_WORDS, ...ENGLISH_GRAMMAR],
  measures: MEASURE_WORDS,
  measuredNouns: MEASURED_NOUNS,
  risks: RISK_WORDS,
  facts: FACT_WORDS,
  themes: [...ATTITUDE_THEMES, ...WORK_THEMES, ...GOODS_THEMES],
};
