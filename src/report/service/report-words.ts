import { en as enThemes } from "../../language/words/en.ts";
import { zh as zhThemes } from "../../language/words/zh.ts";
import { en } from "../words/en.ts";
import { zh, type ReportWords } from "../words/zh.ts";

export function reportWords(lang: "zh" | "en"): ReportWords {
  return lang === "zh" ? zh : en;
}

/** What a theme is called when it is a problem: "电话打不通、无人接听". An unknown code stands for itself. */
export function problemName(lang: "zh" | "en"): (theme: string) => string {
  const themes: Readonly<Record<string, { readonly problem: string }>> = (lang === "zh" ? zhThemes : enThemes).themes;
  return (theme) => themes[theme]?.problem ?? theme;
}
