import { mkdir, writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { callBackWorkbook } from "./sample-sheet/call-back-workbook.ts";
import { Draw } from "../src/kit/draw.ts";
import { drawCallBacks } from "./sample-sheet/draw-call-backs.ts";
import { englishMapping, englishSheet } from "./sample-sheet/english-sheet.ts";
import { writeFlatCsv } from "./sample-sheet/flat-csv.ts";
import { typedRows } from "./sample-sheet/sheet-rows.ts";

/** Chosen so that the structure of the sample shows in its figures. */
const SEED = 9;

/** `node tools/make-sample-sheet.ts` writes examples/; with `--rows N --csv FILE` a large flat CSV instead. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { rows: { type: "string" }, csv: { type: "string" } } });
  if (values.csv !== undefined) await writeFlatCsv(values.csv, Number(values.rows ?? 100_000), SEED);
  else await writeExamples(new URL("../examples/", import.meta.url));
}

async function writeExamples(folder: URL): Promise<void> {
  await mkdir(folder, { recursive: true });
  const draw = new Draw(SEED);
  const rows = typedRows(draw, drawCallBacks(draw));
  await writeFile(new URL("call-backs.xlsx", folder), await callBackWorkbook(rows));
  await writeFile(new URL("call-backs-en.csv", folder), englishSheet(SEED));
  await writeFile(new URL("call-backs-en.map.json", folder), `${JSON.stringify(englishMapping, null, 2)}\n`);
}

await main();
