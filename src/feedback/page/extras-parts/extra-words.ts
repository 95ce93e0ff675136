import { defineWords } from "../../../ui/i18n.ts";
import type { zh } from "../../words/extras-screen-zh.ts";

/** Words of what goes along with the work on cases. */
export const useExtraWords = defineWords<typeof zh>("feedback-extras", {
  zh: async () => (await import("../../words/extras-screen-zh.ts")).zh,
  en: async () => (await import("../../words/extras-screen-en.ts")).en,
});
