import { defineWords, type Say } from "../../ui/i18n.ts";
import type { zh } from "../words/inbox-views-zh.ts";

/** Words of the inbox as table and board, of live changes and of who else is there. */
export const useViewWords = defineWords<typeof zh>("feedback-inbox-views", {
  zh: async () => (await import("../words/inbox-views-zh.ts")).zh,
  en: async () => (await import("../words/inbox-views-en.ts")).en,
});

export type SayView = Say<typeof zh>;
