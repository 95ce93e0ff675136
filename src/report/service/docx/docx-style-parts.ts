import { BorderStyle, LineRuleType } from "docx";
import type { IBordersOptions } from "docx";

export type Lang = "zh" | "en";

/** "At least", not "exactly": lines are equally high in every font, and a picture pasted into one is not cut off. */
export const lines = (points: number, before = 0, after = 0) => ({
  line: points * 20,
  lineRule: LineRuleType.AT_LEAST,
  before: before * 20,
  after: after * 20,
});

/** The coloured bar at the left of callouts and of the cover sentence. */
export const leftBar = (color: string): IBordersOptions => ({
  left: { style: BorderStyle.SINGLE, size: 24, color, space: 10 },
});

/** Built-in styles keep their English names, which Word translates; the report's own are named in its language. */
export function own(lang: Lang, zh: string, en: string): string {
  return lang === "zh" ? zh : en;
}
