import { defineWords } from "../../ui/i18n.ts";
import type { zh } from "../words/screen-zh.ts";

/** Words that every screen of one survey shares. */
export const useSurveyWords = defineWords<typeof zh>("survey", {
  zh: async () => (await import("../words/screen-zh.ts")).zh,
  en: async () => (await import("../words/screen-en.ts")).en,
});
