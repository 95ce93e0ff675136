import { defineWords } from "../../../ui/i18n.ts";
import type { zh } from "../../words/home-screen-zh.ts";

export const useHomeWords = defineWords<typeof zh>("feedback-home", {
  zh: async () => (await import("../../words/home-screen-zh.ts")).zh,
  en: async () => (await import("../../words/home-screen-en.ts")).en,
});
