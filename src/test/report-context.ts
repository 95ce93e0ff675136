import { analyseRecords } from "../analysis/domain/analyse-records.ts";
import { DEFAULT_SETTINGS, type FigureSettings } from "../analysis/domain/figure-settings.ts";
import { daysSinceEpoch } from "../kit/calendar-date.ts";
import type { ReportContext } from "../report/domain/report-context.ts";
import type { Block } from "../report/domain/report-document.ts";
import { problemName, reportWords, rowExplainer } from "../report/service/report-words.ts";
import { recordsOf, type RecordGiven } from "./call-back-records.ts";
import { readTextOf } from "./read-text.ts";

/** What the chapters write from, for rows given in a test. */
export function contextOf(
  given: readonly RecordGiven[],
  options: Partial<Omit<ReportContext, "figures">> & { readonly settings?: Partial<FigureSettings> } = {},
): ReportContext {
  const { settings, lang = "zh", records = recordsOf(given), ...rest } = options;
  const text = readTextOf(records);
  const excluded = rest.excluded ?? [];
  return {
    lang,
    words: reportWords(lang),
    figures: analyseRecords(
      records,
      text,
      { received: records.count + excluded.length, calledBack: records.count + excluded.length },
      {
        ...DEFAULT_SETTINGS,
        ...settings,
      },
    ),
    records,
    text,
    excluded,
    flagged: [],
    readingNotes: [],
    themeName: problemName(lang),
    explain: rowExplainer(lang),
    title: "",
    period: "",
    madeOn: daysSinceEpoch({ year: 2026, month: 4, day: 4 }),
    files: ["回访记录.xlsx"],
    ...rest,
  };
}

/** Every text that a reader sees, block by block. */
export function textsOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    switch (block.kind) {
      case "heading":
        return [`${block.number}${block.text}`];
      case "paragraph":
      case "callout":
        return [inline(block.text)];
      case "list":
        return block.items.map(inline);
      case "key-figures":
        return block.items.flatMap(({ label, value, detail }) => [label, value, detail]);
      case "quotes":
        return block.items.flatMap(({ text, source }) => [text, source]);
      case "chart":
        return [block.caption.text, block.note, block.alt, JSON.stringify(block.chart)];
      case "table":
        return [block.caption.text, block.note ?? "", ...block.rows.flat().map((cell) => inline([cell]))];
    }
  });
}

function inline(runs: readonly (string | { readonly text: string })[]): string {
  return runs.map((run) => (typeof run === "string" ? run : run.text)).join("");
}
