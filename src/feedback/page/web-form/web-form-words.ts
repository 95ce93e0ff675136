import { defineWords } from "../../../ui/i18n.ts";
import type { zh } from "../../words/web-form-screen-zh.ts";

/** Words of the form's settings. */
export const useWebFormWords = defineWords<typeof zh>("web-form", {
  zh: async () => (await import("../../words/web-form-screen-zh.ts")).zh,
  en: async () => (await import("../../words/web-form-screen-en.ts")).en,
});
