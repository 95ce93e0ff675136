import { defineWords } from "../../../ui/i18n.ts";
import type { zh } from "../../words/publish-screen-zh.ts";

/** Words of the question check, of publishing and of the versions. */
export const usePublishWords = defineWords<typeof zh>("survey-publish", {
  zh: async () => (await import("../../words/publish-screen-zh.ts")).zh,
  en: async () => (await import("../../words/publish-screen-en.ts")).en,
});
