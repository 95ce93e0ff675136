import { defineWords } from "../../../ui/i18n.ts";
import type { zh } from "../../words/figure-screen-zh.ts";

export const useFigureWords = defineWords<typeof zh>("feedback-figures", {
  zh: async () => (await import("../../words/figure-screen-zh.ts")).zh,
  en: async () => (await import("../../words/figure-screen-en.ts")).en,
});
