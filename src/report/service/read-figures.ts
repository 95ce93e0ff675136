import { analyseRecords } from "../../analysis/domain/analyse-records.ts";
import { DEFAULT_SETTINGS, type FigureSettings } from "../../analysis/domain/figure-settings.ts";
import { selectText } from "../../analysis/domain/select-text.ts";
import { TextTally, type TextColumns } from "../../analysis/domain/text-columns.ts";
import type { Polarity } from "../../language/domain/verbatim-reading.ts";
import { readVerbatims } from "../../language/service/read-verbatims.ts";
import type { ColumnMapping } from "../../outreach/domain/column-mapping.ts";
import {
  judgeRecords,
  readRecords,
  type SkippedSheet,
} from "../../outreach/service/read-call-back-records.ts";
import type { ReportContext } from "../domain/report-context.ts";
import type { ReportOrder, ReportStep } from "./report-order.ts";
import { problemName, readingNotes, reportWords, rowExplainer } from "./report-words.ts";

/** Verbatims read between two signs of progress. */
const BATCH = 2_000;

/** Reads the sheets, judges the records and counts every figure. Failures: those of `readRecords` and `judgeRecords`. */
export async function readFigures(
  order: ReportOrder,
  onStep: (step: ReportStep, rows: number) => void,
): Promise<ReportContext & { readonly skippedSheets: readonly SkippedSheet[] }> {
  const { files, mapping, today, lang, title, period } = order;
  onStep("reading", 0);
  const read = await readRecords({
    files,
    mapping,
    today,
    onProgress: ({ rows }) => onStep("reading", rows),
  });
  const text = readText(read.all.verbatim, read.all.count, (rows) => onStep("words", rows));
  const judged = judgeRecords(read, (index) => POLARITIES[(text.polarity[index] ?? 0) + 1] ?? "neutral");
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
    figures: analyseRecords(judged.records, validText, judged.received, settingsFrom(mapping)),
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

const POLARITIES: readonly Polarity[] = ["negative", "neutral", "positive"];

function readText(verbatims: readonly string[], count: number, onRows: (rows: number) => void): TextColumns {
  const tally = new TextTally(count);
  for (let start = 0; start < count; start += BATCH) {
    onRows(start);
    const batch = verbatims.slice(start, Math.min(count, start + BATCH));
    readVerbatims(batch, (position, reading) => tally.add(start + position, reading));
  }
  return tally.finish();
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
