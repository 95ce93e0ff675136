import { defineWords } from "../../../ui/i18n.ts";
import type { zh } from "../../words/exchange-screen-zh.ts";

/** Words of taking answers out and in: export, bulk upload, entry from paper. */
export const useExchangeWords = defineWords<typeof zh>("survey-exchange", {
  zh: async () => (await import("../../words/exchange-screen-zh.ts")).zh,
  en: async () => (await import("../../words/exchange-screen-en.ts")).en,
});
