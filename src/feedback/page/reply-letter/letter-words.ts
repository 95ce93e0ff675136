import { defineWords } from "../../../ui/i18n.ts";
import type { zh } from "../../words/reply-letter-screen-zh.ts";

/** Words of the screen for reply letters. */
export const useLetterWords = defineWords<typeof zh>("feedback-reply-letter", {
  zh: async () => (await import("../../words/reply-letter-screen-zh.ts")).zh,
  en: async () => (await import("../../words/reply-letter-screen-en.ts")).en,
});
