import { defineWords } from "../../ui/i18n.ts";
import type { zh } from "../words/screen-zh.ts";

/** Words of message templates, the delivery log and failed jobs. */
export const useNotificationWords = defineWords<typeof zh>("notification", {
  zh: async () => (await import("../words/screen-zh.ts")).zh,
  en: async () => (await import("../words/screen-en.ts")).en,
});
