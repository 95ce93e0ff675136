import { defineWords } from "../../../ui/i18n.ts";
import type { zh } from "../../words/builder-screen-zh.ts";

/** Words of the survey builder. */
export const useBuilderWords = defineWords<typeof zh>("survey-builder", {
  zh: async () => (await import("../../words/builder-screen-zh.ts")).zh,
  en: async () => (await import("../../words/builder-screen-en.ts")).en,
});
