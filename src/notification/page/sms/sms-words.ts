import { defineWords } from "../../../ui/i18n.ts";
import type { zh } from "../../words/sms-screen-zh.ts";

/** Words of the settings of SMS. */
export const useSmsWords = defineWords<typeof zh>("sms", {
  zh: async () => (await import("../../words/sms-screen-zh.ts")).zh,
  en: async () => (await import("../../words/sms-screen-en.ts")).en,
});
