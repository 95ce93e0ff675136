import type { SentimentGroup } from "../lexicon.ts";
import { COLLOQUIAL_WORDS } from "./colloquial-words.ts";
import { DEVICE_WORDS } from "./device-words.ts";
import { ENGLISH_WORDS } from "./english-words.ts";
import { EVENT_WORDS } from "./event-words.ts";
import { FOOD_WORDS } from "./food-words.ts";
import { GENERAL_BLAME } from "./general-blame.ts";
import { GENERAL_PRAISE } from "./general-praise.ts";
import { GOODS_WORDS } from "./goods-words.ts";
import { PLACE_WORDS } from "./place-words.ts";
import { SERVICE_WORDS } from "./service-words.ts";

/** All words that judge. Later groups win over earlier ones for the same word, so the general ones come last. */
export const SENTIMENT_WORDS: readonly SentimentGroup[] = [
  ...FOOD_WORDS,
  ...PLACE_WORDS,
  ...DEVICE_WORDS,
  ...GOODS_WORDS,
  ...SERVICE_WORDS,
  ...COLLOQUIAL_WORDS,
  ...ENGLISH_WORDS,
  ...GENERAL_PRAISE,
  ...GENERAL_BLAME,
  ...EVENT_WORDS,
];
