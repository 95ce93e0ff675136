import { Readable } from "node:stream";
import type { OutputSheet } from "../../../platform/sheet/write-sheet.ts";
import { columnWords } from "../../domain/exporting/codebook.ts";
import type { FileColumn } from "../../domain/exporting/file-columns.ts";
import { quotedCell } from "../../domain/exporting/response-cells.ts";
import type { ExchangeSheetWords } from "./codebook-sheet.ts";

const FACTS_TO_FILL: ReadonlySet<string> = new Set(["id", "answeredAt", "customer"]);

/** The columns that somebody who copies answers into a sheet fills in. */
export function templateColumns(
  columns: readonly FileColumn[],
  version: number | null,
): readonly FileColumn[] {
  const current = version ?? 0;
  return columns.filter(({ source, versions }) => {
    if (source.of === "verdict") return false;
    if (source.of === "fact") return FACTS_TO_FILL.has(source.fact);
    return versions.includes(current) && !(source.of === "answer" && source.part.kind === "files");
  });
}

/** Row 1 the words of the questions, row 2 their codes: that is where an upload looks for the columns. */
export function templateSheet(
  columns: readonly FileColumn[],
  language: "zh" | "en",
  words: ExchangeSheetWords,
): OutputSheet {
  return {
    name: words.template,
    header: columns.map(({ source }) => {
      if (source.of === "fact") return words.facts[source.fact];
      if (source.of === "verdict") return words.facts[source.verdict];
      if (source.of === "hidden") return `${words.hidden} ${source.field}`;
      return columnWords(source.question, source.part, language, words);
    }),
    rows: Readable.from([columns.map(({ name }) => quotedCell(name))]),
  };
}
