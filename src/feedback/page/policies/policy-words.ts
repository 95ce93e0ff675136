import { defineWords } from "../../../ui/i18n.ts";
import type { zh } from "../../words/policy-screen-zh.ts";

/** Words of deadlines as a setting, absences and hand-overs. */
export const usePolicyWords = defineWords<typeof zh>("feedback-policy", {
  zh: async () => (await import("../../words/policy-screen-zh.ts")).zh,
  en: async () => (await import("../../words/policy-screen-en.ts")).en,
});
