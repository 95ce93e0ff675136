import { defineWords, type Say } from "../../ui/i18n.ts";
import type { WordKey } from "../../ui/words/screen-words.ts";
import type { zh as caseZh } from "../words/case-screen-zh.ts";
import type { zh as workZh } from "../words/case-work-screen-zh.ts";
import type { zh as inboxZh } from "../words/inbox-screen-zh.ts";
import type { lifeZh } from "../words/life-zh.ts";
import type { zh as registerZh } from "../words/register-screen-zh.ts";

/** Stages, steps, people, clocks, and why a step is refused. */
export const useLifeWords = defineWords<typeof lifeZh>("feedback-life", {
  zh: async () => (await import("../words/life-zh.ts")).lifeZh,
  en: async () => (await import("../words/life-en.ts")).lifeEn,
});

/** Words of the inbox, of deadlines and of codes that all screens of cases use. */
export const useInboxWords = defineWords<typeof inboxZh>("feedback-inbox", {
  zh: async () => (await import("../words/inbox-screen-zh.ts")).zh,
  en: async () => (await import("../words/inbox-screen-en.ts")).en,
});

export const useCaseWords = defineWords<typeof caseZh>("feedback-case", {
  zh: async () => (await import("../words/case-screen-zh.ts")).zh,
  en: async () => (await import("../words/case-screen-en.ts")).en,
});

/** Words of measures, evidence, messages, check and call. */
export const useWorkWords = defineWords<typeof workZh>("feedback-case-work", {
  zh: async () => (await import("../words/case-work-screen-zh.ts")).zh,
  en: async () => (await import("../words/case-work-screen-en.ts")).en,
});

export const useRegisterWords = defineWords<typeof registerZh>("feedback-register", {
  zh: async () => (await import("../words/register-screen-zh.ts")).zh,
  en: async () => (await import("../words/register-screen-en.ts")).en,
});

export type SayLife = Say<typeof lifeZh>;
export type SayInbox = Say<typeof inboxZh>;
export type SayWork = Say<typeof workZh>;
export type SayCase = Say<typeof caseZh>;

/** The sentence of a guard; the code itself where a newer server knows one more. */
export function refusalText(say: SayLife, code: string): string {
  const key = `refusals.${code}`;
  const sentence = say(key as WordKey<typeof lifeZh>);
  return sentence === key ? code : sentence;
}
