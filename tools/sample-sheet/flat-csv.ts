import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { finished } from "node:stream/promises";
import { csvLine } from "./csv-text.ts";
import { FLAT_COLUMNS, flatRows } from "./flat-rows.ts";

const LINES_AT_A_TIME = 1000;

/** Writes `count` flat rows under one header, a thousand lines at a time. Rejects when the file cannot be written. */
export async function writeFlatCsv(file: string, count: number, seed: number): Promise<void> {
  const out = createWriteStream(file);
  const done = finished(out);
  let lines = [csvLine(FLAT_COLUMNS)];
  for (const row of flatRows(count, seed)) {
    lines.push(csvLine(row));
    if (lines.length < LINES_AT_A_TIME) continue;
    if (!out.write(`${lines.join("\n")}\n`)) await Promise.race([once(out, "drain"), done]);
    lines = [];
  }
  out.end(lines.length > 0 ? `${lines.join("\n")}\n` : "");
  await done;
}
