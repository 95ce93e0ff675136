import type { emptySurveyZh } from "./empty-survey-zh.ts";

/** Words of a survey begun without a template. */
export const emptySurveyEn: Readonly<Record<keyof typeof emptySurveyZh, string>> = {
  title: "Untitled survey",
  purpose: "We would like to hear how our service was for you.",
  privacyNotice: "Your answers are used to improve our service, kept safe, and used for nothing else.",
  thankYou: "Thank you for your answers. We take every one of them seriously.",
  serviceContact: "If you need help, please contact the colleague who served you.",
  question: "How satisfied are you with this service overall?",
};
