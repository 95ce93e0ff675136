import { defineWords } from "../../../ui/i18n.ts";
import type { zh } from "../../words/import-definition-screen-zh.ts";

/** Words of the dialog that brings a survey in. */
export const useImportWords = defineWords<typeof zh>("survey-import-definition", {
  zh: async () => (await import("../../words/import-definition-screen-zh.ts")).zh,
  en: async () => (await import("../../words/import-definition-screen-en.ts")).en,
});
