import { useCallback } from "react";
import { useLanguage } from "../../../ui/i18n.ts";

/** A text in the language of the screen; where English is missing the Chinese stands in. */
export function useSpokenText(): (text: { readonly zh: string; readonly en?: string | undefined }) => string {
  const language = useLanguage();
  return useCallback((text) => (language === "en" && text.en) || text.zh, [language]);
}
