import { defineWords, useLanguage } from "../../ui/i18n.ts";
import type { zh as moreZh } from "../words/screen-more-zh.ts";
import type { zh } from "../words/screen-zh.ts";
import { en as codesEn } from "../words/segment-en.ts";
import { zh as codesZh } from "../words/segment-zh.ts";

/** Words of customers, service records and segments. */
export const useCustomerWords = defineWords<typeof zh>("customer", {
  zh: async () => (await import("../words/screen-zh.ts")).zh,
  en: async () => (await import("../words/screen-en.ts")).en,
});

/** Words of duplicates, own attributes and imports. */
export const useMoreWords = defineWords<typeof moreZh>("customer-more", {
  zh: async () => (await import("../words/screen-more-zh.ts")).zh,
  en: async () => (await import("../words/screen-more-en.ts")).en,
});

/** Has all words of the module there before a page is shown, so that no part of it waits for its own later. */
export function useAllWords(): void {
  useCustomerWords();
  useMoreWords();
}

interface CodeWords {
  readonly choices: Readonly<Record<string, string>>;
  readonly fields: Readonly<Record<string, string>>;
}

/** Codes in words (`core` → 核心客户) and names of segment fields, the same as segments are described with. */
export function useCodeWords(): {
  readonly word: (code: string) => string;
  readonly field: (name: string) => string;
} {
  const words: CodeWords = useLanguage() === "zh" ? codesZh : codesEn;
  return {
    word: (code) => capitalized(words.choices[code] ?? code),
    field: (name) => capitalized(words.fields[name] ?? name),
  };
}

/** English words stand alone on the screens, in sentences of segments they do not. */
function capitalized(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
