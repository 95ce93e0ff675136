import { defineWords } from "../../../ui/i18n.ts";
import type { zh } from "../../words/mailing-screen-zh.ts";

/** Words of the screens of mailings. */
export const useMailingWords = defineWords<typeof zh>("survey-mailing", {
  zh: async () => (await import("../../words/mailing-screen-zh.ts")).zh,
  en: async () => (await import("../../words/mailing-screen-en.ts")).en,
});
