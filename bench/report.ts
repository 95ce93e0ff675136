import { mkdtemp, rm, stat } from "node:fs/promises";
import { availableParallelism, cpus, tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { writeFlatCsv } from "../tools/sample-sheet/flat-csv.ts";
import { writeFlatXlsx } from "../tools/sample-sheet/flat-xlsx.ts";
import { median, runMeasured, type Measurement } from "./run-measured.ts";

const SEED = 20_260_402;
const GOAL_RATIO = 3;
const GOAL_MEGABYTES = 512;
const COMMAND = fileURLToPath(new URL("../bin/huiyin.js", import.meta.url));
const READER = fileURLToPath(new URL("read-file.ts", import.meta.url));

/** Measures the whole report command against just reading the same file: `npm run -s bench:report -- --rows N --rounds N`. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { rows: { type: "string" }, rounds: { type: "string" }, format: { type: "string" } },
  });
  const rows = Number(values.rows ?? 100_000);
  const rounds = Number(values.rounds ?? 3);
  const folder = await mkdtemp(path.join(tmpdir(), "huiyin-bench-"));
  try {
    console.log(
      `Node ${process.versions.node}, ${availableParallelism()} × ${cpus()[0]?.model ?? "unknown processor"}`,
    );
    console.log(
      `${rows.toLocaleString("en")} rows × 15 columns, no two verbatims equal, ${rounds} rounds A B A B …, medians\n`,
    );
    const csv = path.join(folder, "call-backs.csv");
    await writeFlatCsv(csv, rows, SEED);
    await compare({ file: csv, readers: ["csv-parse", "own"], rounds, folder, format: values.format });
    const xlsx = path.join(folder, "call-backs.xlsx");
    await writeFlatXlsx(xlsx, rows, SEED);
    await compare({ file: xlsx, readers: ["own", "exceljs"], rounds, folder, format: values.format });
    console.log(`Goals: A ÷ B ≤ ${GOAL_RATIO}; A within ${GOAL_MEGABYTES} MB.`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface Comparison {
  readonly file: string;
  /** The first is B, the yardstick; the others stand beside it. */
  readonly readers: readonly string[];
  readonly rounds: number;
  readonly folder: string;
  readonly format: string | undefined;
}

/** A = the whole command, B = just reading. They take turns, so that a slower spell of the machine hits both. */
async function compare({ file, readers, rounds, folder, format }: Comparison): Promise<void> {
  const whole: Measurement[] = [];
  const reading = new Map<string, Measurement[]>(readers.map((reader) => [reader, []]));
  const out = path.join(folder, "out");
  const formats = format === undefined ? [] : ["--format", format];
  for (let round = 0; round < rounds; round++) {
    whole.push(await runMeasured([COMMAND, "report", file, "--out", out, ...formats], folder));
    for (const [reader, times] of reading) times.push(await runMeasured([READER, reader, file], folder));
  }
  const { size } = await stat(file);
  console.log(`${path.basename(file)} (${(size / 1024 / 1024).toFixed(1)} MB)`);
  printLine(`A  report, ${format ?? "all formats"}`, whole);
  for (const [reader, times] of reading) {
    printLine(`B  reading with ${reader === "own" ? "the program's own reader" : reader}`, times);
    const ratio = median(whole.map(({ seconds }) => seconds)) / median(times.map(({ seconds }) => seconds));
    console.log(`   A ÷ B = ${ratio.toFixed(2)}`);
  }
  console.log("");
}

function printLine(name: string, times: readonly Measurement[]): void {
  const all = times.map(({ seconds }) => seconds.toFixed(2)).join(" ");
  const peak = Math.max(...times.map(({ megabytes }) => megabytes));
  const middle = median(times.map(({ seconds }) => seconds)).toFixed(2);
  console.log(`${name.padEnd(42)} ${middle.padStart(7)} s  (${all})  peak ${peak.toFixed(0).padStart(5)} MB`);
}

await main();
