import { Readable } from "node:stream";
import type { OutputCell, OutputSheet } from "../../../platform/sheet/write-sheet.ts";
import { codebook } from "../../domain/exporting/codebook.ts";
import type { FileColumn } from "../../domain/exporting/file-columns.ts";
import { quotedCell } from "../../domain/exporting/response-cells.ts";
import { exchangeSheetEn } from "../../words/exchange-sheet-en.ts";
import { exchangeSheetZh } from "../../words/exchange-sheet-zh.ts";

/** Words of files in one language. */
export type ExchangeSheetWords = typeof exchangeSheetZh;

export function sheetWords(language: "zh" | "en"): ExchangeSheetWords {
  return language === "en" ? exchangeSheetEn : exchangeSheetZh;
}

/** The codebook of these columns as a sheet, headed in the language of `words`. */
export function codebookSheet(columns: readonly FileColumn[], words: ExchangeSheetWords): OutputSheet {
  const entries = codebook(columns, { zh: exchangeSheetZh, en: exchangeSheetEn });
  const rows = entries.map((entry): readonly OutputCell[] =>
    [
      entry.column,
      entry.questionZh,
      entry.questionEn,
      words.types[entry.type],
      entry.valuesZh,
      entry.valuesEn,
      entry.indicator,
      entry.versions,
    ].map(quotedCell),
  );
  return { name: words.codebook, header: words.codebookColumns, rows: Readable.from(rows) };
}
