import { defineWords } from "../ui/i18n.ts";
import type { zh } from "./words/zh.ts";

/** Words of the shell and its own screens. */
export const useConsoleWords = defineWords<typeof zh>("console", {
  zh: async () => (await import("./words/zh.ts")).zh,
  en: async () => (await import("./words/en.ts")).en,
});
