/** Heads of the pages that say why a good link takes no answers, by code of the refusal. */
export const goneTitles: Readonly<Record<"zh" | "en", Readonly<Record<string, string>>>> = {
  zh: {
    "gone-survey-closed": "本次调查已结束",
    "gone-survey-full": "本次调查名额已满",
    "gone-survey-link-used": "您已提交过答卷",
    "gone-survey-link-expired": "链接已过有效期",
  },
  en: {
    "gone-survey-closed": "This survey has ended",
    "gone-survey-full": "This survey has all the answers it needs",
    "gone-survey-link-used": "You have answered already",
    "gone-survey-link-expired": "This link has expired",
  },
};
