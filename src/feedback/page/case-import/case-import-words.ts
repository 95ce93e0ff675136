import { defineWords } from "../../../ui/i18n.ts";
import type { zh } from "../../words/case-import-screen-zh.ts";

export const useCaseImportWords = defineWords<typeof zh>("feedback-import", {
  zh: async () => (await import("../../words/case-import-screen-zh.ts")).zh,
  en: async () => (await import("../../words/case-import-screen-en.ts")).en,
});
