import { defineWords } from "../../../ui/i18n.ts";
import type { zh } from "../../words/channel-screen-zh.ts";

/** Words of channels and of how surveys look. */
export const useChannelWords = defineWords<typeof zh>("survey-channel", {
  zh: async () => (await import("../../words/channel-screen-zh.ts")).zh,
  en: async () => (await import("../../words/channel-screen-en.ts")).en,
});
