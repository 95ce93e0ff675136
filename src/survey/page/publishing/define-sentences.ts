import { use } from "react";
import { useLanguage, type Language } from "../../../ui/i18n.ts";

/**
 * Sentences that are built by code (with counts, names, plural forms) as a hook. Fetched per language when first used;
 * the component suspends meanwhile.
 */
export function defineSentences<T>(loaders: Readonly<Record<Language, () => Promise<T>>>): () => T {
  const pending = new Map<Language, Promise<T>>();
  const load = (language: Language): Promise<T> => {
    const known = pending.get(language);
    if (known) return known;
    const loading = loaders[language]();
    pending.set(language, loading);
    loading.catch(() => pending.delete(language));
    return loading;
  };
  return function useSentences(): T {
    return use(load(useLanguage()));
  };
}
