import { defineWords } from "../../../ui/i18n.ts";
import type { zh } from "../../words/webhook-screen-zh.ts";

/** Words of the screen for inbound webhooks. */
export const useWebhookWords = defineWords<typeof zh>("feedback-webhook", {
  zh: async () => (await import("../../words/webhook-screen-zh.ts")).zh,
  en: async () => (await import("../../words/webhook-screen-en.ts")).en,
});
