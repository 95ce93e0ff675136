import { defineWords } from "../../ui/i18n.ts";
import type { zh } from "../words/setup-zh.ts";

/** Words of the first set-up, apart from the console's, since most people never see them. */
export const useSetupWords = defineWords<typeof zh>("setup", {
  zh: async () => (await import("../words/setup-zh.ts")).zh,
  en: async () => (await import("../words/setup-en.ts")).en,
});
