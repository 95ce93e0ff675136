import { defineWords } from "../../../ui/i18n.ts";
import type { WordKey } from "../../../ui/words/screen-words.ts";
import type { zh } from "../../words/sms-screen-zh.ts";

/** Words of what is sent to customers of cases. */
export const useSendingWords = defineWords<typeof zh>("feedback-sending", {
  zh: async () => (await import("../../words/sms-screen-zh.ts")).zh,
  en: async () => (await import("../../words/sms-screen-en.ts")).en,
});

/** Words below `part` by code; a code without words as it is. */
export function useCodeWord(part: "errors" | "obstacles"): (code: string) => string {
  const say = useSendingWords();
  return (code) => {
    const key = `${part}.${code}`;
    const known = say(key as WordKey<typeof zh>);
    return known === key ? code : known;
  };
}
