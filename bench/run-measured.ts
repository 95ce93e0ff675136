import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

export interface Measurement {
  readonly seconds: number;
  /** Greatest resident memory. */
  readonly megabytes: number;
}

const PRELOAD = fileURLToPath(new URL("report-peak.ts", import.meta.url));

/** Runs a program of this repository in a process of its own and measures it from start to end. Throws when it fails. */
export async function runMeasured(args: readonly string[], folder: string): Promise<Measurement> {
  const peak = path.join(folder, "peak");
  const start = process.hrtime.bigint();
  const child = spawn(process.execPath, args, {
    stdio: ["ignore", "ignore", "pipe"],
    env: { ...process.env, NODE_OPTIONS: `--import ${pathToFileURL(PRELOAD).href}`, HUIYIN_BENCH_PEAK: peak },
  });
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (said = (said + text).slice(-2000)));
  const [code] = (await once(child, "close")) as [number | null];
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  if (code !== 0) throw new Error(`${args.join(" ")} ended with ${code}:\n${said}`);
  const megabytes = Number(await readFile(peak, "utf8")) / 1024;
  await rm(peak);
  return { seconds, megabytes };
}

/** The middle one; of an even number the mean of the middle two. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2;
}
