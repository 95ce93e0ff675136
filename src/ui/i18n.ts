import i18next from "i18next";
import { use, useMemo } from "react";
import { initReactI18next, useTranslation } from "react-i18next";
import { storedChoice } from "./stored-choice.ts";
import type { EnglishOf, WordKey } from "./words/screen-words.ts";

export type Language = "zh" | "en";

/** Fills the blanks of a sentence; `count` also chooses between one and many in English. */
export type Say<T> = (key: WordKey<T>, blanks?: Readonly<Record<string, string | number>>) => string;

interface WordBook {
  readonly load: (language: Language) => Promise<void>;
}

const books: WordBook[] = [];
const remembered = storedChoice<Language | "browser">("huiyin.language", ["browser", "zh", "en"]);

/** Language before anybody is signed in: the one used here last, else the browser's. */
function firstLanguage(): Language {
  const chosen = remembered.read();
  if (chosen !== "browser") return chosen;
  return navigator.languages.some((tag) => tag.toLowerCase().startsWith("zh")) ? "zh" : "en";
}

/** Call once before anything is shown. */
export async function startLanguage(): Promise<void> {
  i18next.on("languageChanged", (language) => {
    document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
  });
  await i18next.use(initReactI18next).init({
    lng: firstLanguage(),
    fallbackLng: false,
    resources: {},
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
}

/** The language shown now. */
export function currentLanguage(): Language {
  return i18next.language === "en" ? "en" : "zh";
}

/** Changes the language without a blank moment: words that are in use are fetched first. */
export async function chooseLanguage(language: Language): Promise<void> {
  remembered.write(language);
  if (language === currentLanguage()) return;
  await Promise.all(books.map((book) => book.load(language)));
  await i18next.changeLanguage(language);
}

/** The language shown now; the component follows a change. */
export function useLanguage(): Language {
  return useTranslation().i18n.language === "en" ? "en" : "zh";
}

/**
 * The screen words of a module as a hook. Words are fetched per language when first used (the component suspends).
 *
 *     export const useCustomerWords = defineWords<typeof zh>("customer", {
 *       zh: async () => (await import("../words/screen-zh.ts")).zh,
 *       en: async () => (await import("../words/screen-en.ts")).en,
 *     });
 */
export function defineWords<T extends object>(
  module: string,
  loaders: { readonly zh: () => Promise<T>; readonly en: () => Promise<EnglishOf<T>> },
): () => Say<T> {
  const pending = new Map<Language, Promise<void>>();
  const load = (language: Language): Promise<void> => {
    const known = pending.get(language);
    if (known) return known;
    const loading = loaders[language]().then((words) => {
      i18next.addResourceBundle(language, module, words);
    });
    pending.set(language, loading);
    loading.catch(() => pending.delete(language));
    return loading;
  };
  books.push({ load: async (language) => (pending.size > 0 ? load(language) : undefined) });
  return function useWords(): Say<T> {
    const language = useLanguage();
    // Always the same promise, loaded or not: React counts on `use` being called on every render.
    use(load(language));
    return useMemo(() => {
      const translate = i18next.getFixedT(language, module);
      return (key, blanks) => translate(key as string, blanks ?? {});
    }, [language]);
  };
}
