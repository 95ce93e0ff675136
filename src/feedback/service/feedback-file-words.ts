import { feedbackFileEn } from "../words/feedback-file-en.ts";
import { feedbackFileZh } from "../words/feedback-file-zh.ts";
import { en as inboxEn } from "../words/inbox-screen-en.ts";
import { zh as inboxZh } from "../words/inbox-screen-zh.ts";
import { lifeEn } from "../words/life-en.ts";
import { lifeZh } from "../words/life-zh.ts";

/** Heads of columns and names of codes, as the screens have them. */
export function feedbackFileWords(language: "zh" | "en") {
  return language === "en"
    ? { ...feedbackFileEn, codes: inboxEn.codes, life: lifeEn }
    : { ...feedbackFileZh, codes: inboxZh.codes, life: lifeZh };
}

export type FeedbackFileWords = ReturnType<typeof feedbackFileWords>;
