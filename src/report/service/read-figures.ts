import { analyseRecords } from "../../analysis/domain/analyse-records.ts";
import { DEFAULT_SETTINGS, type FigureSettings } from "../../analysis/domain/figure-settings.ts";
import { recordsRead } from "../../analysis/domain/records-read.ts";
import { selectText } from "../../analysis/domain/select-text.ts";
import type { TextColumns } from "../../analysis/domain/text-columns.ts";
import { clearPolarity } from "../../language/domain/clear-polarity.ts";
import type { ColumnMapping } from "../../outreach/domain/column-mapping.ts";
import {
  judgeRecords,
  readRecords,
  type ReadRecords,
  type SkippedSheet,
} from "../../outreach/service/read-call-back-records.ts";
import type { ReportContext } from "../domain/report-context.ts";
import type { ReportOrder, ReportStep } from "./report-order.ts";
import { loadRenderers } from "./render-formats.ts";
import { VerbatimReader } from "./verbatim-reader.ts";
import { problemName, readingNotes, reportWords, rowExplainer } from "./report-words.ts";

/** Reads the sheets, judges the records and counts every figure. Failures: those of `readRecords` and `judgeRecords`. */
export async function readFigures(
  order: ReportOrder,
  onStep: (step: ReportStep, rows: number) => void,
): Promise<ReportContext & { readonly skippedSheets: readonly SkippedSheet[] }> {
  const { mapping, today, lang, title, period } = order;
  onStep("reading", 0);
  const { read, text } = await readAll(order, onStep);
  const judged = judgeRecords(read, (index) => clearPolarity(text.score[index] ?? 0));
  onStep("figures", judged.records.count);
  const positionOf = new Int32Array(read.all.count).fill(-1);
  for (const [position, index] of judged.kept.entries()) positionOf[index] = position;
  const validText = selectText(text, positionOf, judged.records.count);
  return {
    lang,
    title,
    period,
    words: reportWords(lang),
    themeName: problemName(lang),
    explain: rowExplainer(lang),
    figures: analyseRecords(
      judged.records,
      validText,
      recordsRead(judged.received, judged.excluded),
      settingsFrom(mapping),
    ),
    records: judged.records,
    text: validText,
    excluded: judged.excluded,
    flagged: judged.flagged,
    skippedSheets: judged.skippedSheets,
    readingNotes: readingNotes(lang, judged),
    madeOn: today,
    files: [...new Set(judged.records.sources.map(({ file }) => file))],
  };
}

/** Reads the rows here and their verbatims on a thread, at the same time. */
async function readAll(
  { files, mapping, today, formats }: ReportOrder,
  onStep: (step: ReportStep, rows: number) => void,
): Promise<{ readonly read: ReadRecords; readonly text: TextColumns }> {
  let step: "reading" | "words" = "reading";
  const reader = new VerbatimReader((rows) => step === "words" && onStep(step, rows));
  try {
    const read = await readRecords({
      files,
      mapping,
      today,
      onProgress: ({ rows }) => onStep("reading", rows),
      onVerbatims: (verbatims, count) => reader.push(verbatims, count),
    });
    step = "words";
    onStep(step, 0);
    const finished = reader.finish(read.all.count);
    const [text] = await Promise.all([finished, loadRenderers(formats)]);
    return { read, text };
  } finally {
    await reader.close();
  }
}

/** The settings of the domain, with what the mapping file says otherwise. */
function settingsFrom(mapping: ColumnMapping | null): FigureSettings {
  if (mapping === null) return DEFAULT_SETTINGS;
  const { weights, base, sent, inScope, inScopeBy } = mapping;
  return {
    ...DEFAULT_SETTINGS,
    ...(weights === undefined ? {} : { weights }),
    ...(base === undefined ? {} : { base }),
    sent: sent ?? null,
    inScope: inScope ?? null,
    inScopeBy: inScopeBy ?? {},
  };
}
