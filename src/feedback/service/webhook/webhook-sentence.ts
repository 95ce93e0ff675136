import { serviceEn } from "../../words/service-en.ts";
import { serviceZh } from "../../words/service-zh.ts";

type Details = Readonly<Record<string, string | number>>;
type Sentences = Readonly<Record<string, ((details: Details) => string) | undefined>>;

/** What is wrong with an item and what to do, in words. */
export function webhookSentence(code: string, details: Details, language: "zh" | "en"): string {
  const sentences: Sentences = language === "en" ? serviceEn : serviceZh;
  return sentences[code]?.(details) ?? code;
}
