import { createWriteStream } from "node:fs";
import { setImmediate } from "node:timers/promises";
import type { Writable } from "node:stream";
import type { DataSheet } from "../../domain/report-document.ts";
import { xmlLine } from "../xml-text.ts";
import { NUMBER_FORMATS, cellValue } from "./cell-values.ts";
import { sheetNames } from "./sheet-names.ts";
import { writeTableSheet } from "./table-sheet.ts";
import type { TableSheet } from "./table-sheet.ts";
import { LINK_LOOK } from "./workbook-look.ts";

/** `title` heads the contents sheet, `madeAt` (ISO 8601) becomes the file's date. */
export interface XlsxOptions {
  readonly lang: "zh" | "en";
  readonly title: string;
  readonly madeAt: string;
}

const WORDS = {
  zh: {
    contents: "目录",
    note: "点击工作表名称即可跳转。",
    number: "序号",
    sheet: "工作表",
    about: "内容",
    remark: "说明",
    cut: "（已截断）",
  },
  en: {
    contents: "Contents",
    note: "Click a name to open its sheet.",
    number: "No.",
    sheet: "Sheet",
    about: "Content",
    remark: "Note",
    cut: " (cut)",
  },
} as const;

/**
 * The data behind the report as a workbook: a contents sheet with links, then every data sheet. Rows are read once and
 * written as they come, so a sheet may be far larger than memory. `target` is a path or a stream, which is ended.
 * Rejects with the stream's error (no such folder, disk full) and then leaves whatever was written so far.
 */
export async function renderXlsx(
  sheets: readonly DataSheet[],
  target: string | Writable,
  options: XlsxOptions,
): Promise<void> {
  const { default: excel } = await import("exceljs");
  const output = typeof target === "string" ? createWriteStream(target) : target;
  const failed = new Promise<never>((_, reject) => {
    output.on("error", reject);
  });
  const writer = new excel.stream.xlsx.WorkbookWriter({
    stream: output,
    useStyles: true,
    useSharedStrings: false,
  });
  writer.creator = "Huiyin";
  writer.lastModifiedBy = "Huiyin";
  writer.created = new Date(options.madeAt);
  writer.modified = writer.created;
  const pause = () => Promise.race([setImmediate(), failed]);
  const write = async () => {
    for (const table of tablesOf(sheets, options)) await writeTableSheet(writer, table, pause);
    await writer.commit();
  };
  await Promise.race([write(), failed]);
}

function* tablesOf(sheets: readonly DataSheet[], options: XlsxOptions): Generator<TableSheet> {
  const words = WORDS[options.lang];
  const names = sheetNames(
    sheets.map((sheet) => sheet.name),
    [words.contents],
  );
  yield contentsTable(sheets, names, options);
  for (const [index, sheet] of sheets.entries())
    yield dataTable(sheet, names[index] ?? sheet.name, words.cut);
}

function contentsTable(
  sheets: readonly DataSheet[],
  names: readonly string[],
  options: XlsxOptions,
): TableSheet {
  const words = WORDS[options.lang];
  const column = (label: string, width: number) => ({
    label,
    width,
    side: "left" as const,
    numberFormat: "@",
  });
  return {
    name: words.contents,
    title: xmlLine(options.title),
    note: words.note,
    columns: [
      { ...column(words.number, 8), numberFormat: "0" },
      { ...column(words.sheet, 28), look: LINK_LOOK },
      column(words.about, 44),
      column(words.remark, 64),
    ],
    rows: sheets.map((sheet, index) => [
      index + 1,
      linkTo(names[index] ?? sheet.name),
      xmlLine(sheet.title),
      xmlLine(sheet.note),
    ]),
  };
}

/** A formula, because a link as a relationship would need its target to be a valid URI, which Chinese sheet names are not. */
function linkTo(name: string): { formula: string; result: string } {
  const quoted = name.replaceAll('"', '""');
  return { formula: `HYPERLINK("#'${quoted}'!A1","${quoted}")`, result: name };
}

function dataTable(sheet: DataSheet, name: string, cut: string): TableSheet {
  return {
    name,
    title: xmlLine(sheet.title),
    note: xmlLine(sheet.note),
    columns: sheet.columns.map(({ label, kind, width }) => ({
      label: xmlLine(label),
      width,
      side: kind === "text" ? "left" : "right",
      numberFormat: NUMBER_FORMATS[kind],
    })),
    rows: cleanRows(sheet, cut),
  };
}

function* cleanRows(sheet: DataSheet, cut: string): Generator<(string | number | null)[]> {
  for (const row of sheet.rows) yield sheet.columns.map((_, index) => cellValue(row[index], cut));
}
