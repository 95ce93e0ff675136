import { createReadStream } from "node:fs";

/**
 * Reads a whole file and does nothing with it: `node bench/read-file.ts own|csv-parse|exceljs FILE`. Prints the rows
 * read. A library is loaded only where it reads, so that none pays for another.
 */
const READERS: Readonly<Record<string, (file: string) => Promise<number>>> = {
  own: readOwn,
  "csv-parse": readCsv,
  exceljs: readExcel,
};

async function readOwn(file: string): Promise<number> {
  const { inspectSheetFile } = await import("../src/platform/sheet/sheet-file.ts");
  const { readSheetRows } = await import("../src/platform/sheet/read-sheet-rows.ts");
  let rows = 0;
  for await (const batch of readSheetRows(await inspectSheetFile(file))) rows += batch.rows.length;
  return rows;
}

async function readCsv(file: string): Promise<number> {
  const { parse } = await import("csv-parse");
  let rows = 0;
  for await (const _ of createReadStream(file).pipe(parse({ bom: true }))) rows++;
  return rows;
}

async function readExcel(file: string): Promise<number> {
  const { default: ExcelJS } = await import("exceljs");
  let rows = 0;
  for await (const sheet of new ExcelJS.stream.xlsx.WorkbookReader(file, {})) {
    for await (const _ of sheet) rows++;
  }
  return rows;
}

const [reader = "", file = ""] = process.argv.slice(2);
const read = READERS[reader];
if (read === undefined) throw new Error(`no reader "${reader}"`);
console.log(await read(file));
