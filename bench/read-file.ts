import { createReadStream } from "node:fs";
import { parse } from "csv-parse";
import ExcelJS from "exceljs";
import { readSheetRows } from "../src/platform/sheet/read-sheet-rows.ts";
import { inspectSheetFile } from "../src/platform/sheet/sheet-file.ts";

/** Reads a whole file and does nothing with it: `node bench/read-file.ts own|csv-parse|exceljs FILE`. Prints the rows read. */
const READERS: Readonly<Record<string, (file: string) => Promise<number>>> = {
  own: readOwn,
  "csv-parse": readCsv,
  exceljs: readExcel,
};

async function readOwn(file: string): Promise<number> {
  let rows = 0;
  for await (const batch of readSheetRows(await inspectSheetFile(file))) rows += batch.rows.length;
  return rows;
}

async function readCsv(file: string): Promise<number> {
  let rows = 0;
  for await (const _ of createReadStream(file).pipe(parse({ bom: true }))) rows++;
  return rows;
}

async function readExcel(file: string): Promise<number> {
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
