import { defineWords } from "../../../ui/i18n.ts";
import type { zh } from "../../words/mailbox-screen-zh.ts";

/** Words of the screen for mailboxes. */
export const useMailboxWords = defineWords<typeof zh>("feedback-mailbox", {
  zh: async () => (await import("../../words/mailbox-screen-zh.ts")).zh,
  en: async () => (await import("../../words/mailbox-screen-en.ts")).en,
});
