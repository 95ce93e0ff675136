import { defineWords } from "../../../ui/i18n.ts";
import type { zh } from "../../words/responses-screen-zh.ts";

/** Words of responses and their review. */
export const useResponseWords = defineWords<typeof zh>("survey-responses", {
  zh: async () => (await import("../../words/responses-screen-zh.ts")).zh,
  en: async () => (await import("../../words/responses-screen-en.ts")).en,
});
