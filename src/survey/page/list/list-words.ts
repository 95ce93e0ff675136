import { defineWords } from "../../../ui/i18n.ts";
import type { zh } from "../../words/list-screen-zh.ts";

/** Words of the list of surveys and of the templates. */
export const useListWords = defineWords<typeof zh>("survey-list", {
  zh: async () => (await import("../../words/list-screen-zh.ts")).zh,
  en: async () => (await import("../../words/list-screen-en.ts")).en,
});
