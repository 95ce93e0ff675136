import { defineWords } from "../../../ui/i18n.ts";
import type { zh } from "../../words/results-screen-zh.ts";

/** Words of the results of a survey. */
export const useResultWords = defineWords<typeof zh>("survey-results", {
  zh: async () => (await import("../../words/results-screen-zh.ts")).zh,
  en: async () => (await import("../../words/results-screen-en.ts")).en,
});
