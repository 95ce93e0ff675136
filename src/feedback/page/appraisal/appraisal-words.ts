import { defineWords, type Say } from "../../../ui/i18n.ts";
import type { zh } from "../../words/appraisal-screen-zh.ts";

/** Words of responsibility, monthly appraisal and checks of long-term measures. */
export const useAppraisalWords = defineWords<typeof zh>("feedback-appraisal", {
  zh: async () => (await import("../../words/appraisal-screen-zh.ts")).zh,
  en: async () => (await import("../../words/appraisal-screen-en.ts")).en,
});

export type SayAppraisal = Say<typeof zh>;
