import { defineWords } from "../../../ui/i18n.ts";
import type { zh } from "../../words/settings-screen-zh.ts";

/** Words of survey settings, translation and quota progress. */
export const useSettingsWords = defineWords<typeof zh>("survey-settings", {
  zh: async () => (await import("../../words/settings-screen-zh.ts")).zh,
  en: async () => (await import("../../words/settings-screen-en.ts")).en,
});
