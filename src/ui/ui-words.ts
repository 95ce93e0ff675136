import { defineWords } from "./i18n.ts";
import type { zh } from "./words/zh.ts";

/** Words of the shared parts. */
export const useUiWords = defineWords<typeof zh>("ui", {
  zh: async () => (await import("./words/zh.ts")).zh,
  en: async () => (await import("./words/en.ts")).en,
});
