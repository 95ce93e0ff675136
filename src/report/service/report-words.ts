import { en as enThemes } from "../../language/words/en.ts";
import { zh as zhThemes } from "../../language/words/zh.ts";
import { en as enRows } from "../../outreach/words/en.ts";
import { zh as zhRows } from "../../outreach/words/zh.ts";
import type { CallBackReading } from "../../outreach/service/read-call-back-records.ts";
import type { ReportContext } from "../domain/report-context.ts";
import { en } from "../words/en.ts";
import { zh, type ReportWords } from "../words/zh.ts";

export function reportWords(lang: "zh" | "en"): ReportWords {
  return lang === "zh" ? zh : en;
}

/** What a theme is called when it is a problem: "电话打不通、无人接听". An unknown code stands for itself. */
export function problemName(lang: "zh" | "en"): (theme: string) => string {
  const themes: Readonly<Record<string, { readonly problem: string }>> = (lang === "zh" ? zhThemes : enThemes)
    .themes;
  return (theme) => capitalise(themes[theme]?.problem ?? theme);
}

function capitalise(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** Sentences that the report has not said elsewhere: sheets that were not read and why, columns not used. */
export function readingNotes(
  lang: "zh" | "en",
  { skippedSheets, notes }: Pick<CallBackReading, "skippedSheets" | "notes">,
): string[] {
  const sentences = lang === "zh" ? zhRows : enRows;
  const stop = reportWords(lang).stop;
  const ended = (sentence: string): string => (/[。.]$/u.test(sentence) ? sentence : `${sentence}${stop}`);
  return [
    ...skippedSheets.map(({ sheet, file, reason }) =>
      ended(sentences[`skipped-${reason}`]({ sheet: sheet || file })),
    ),
    ...notes
      .filter(({ code }) => !SAID_ELSEWHERE.has(code))
      .map(({ code, details }) => ended(sentences[`note-${code}`](details))),
  ];
}

const SAID_ELSEWHERE: ReadonlySet<string> = new Set(["overall-from-scores", "four-grades"]);

/** The sentence for a row left out or remarked on: "与第 12 行整行重复". */
export function rowExplainer(lang: "zh" | "en"): ReportContext["explain"] {
  const sentences = lang === "zh" ? zhRows : enRows;
  return (remark) =>
    remark.kind === "excluded"
      ? sentences[`excluded-${remark.reason}`]({ detail: remark.detail })
      : sentences[`flagged-${remark.reason}`]({ detail: remark.detail });
}
