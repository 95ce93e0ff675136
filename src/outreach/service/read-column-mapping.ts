import { readFile } from "node:fs/promises";
import { Failure } from "../../kit/failure.ts";
import type { ColumnMapping } from "../domain/column-mapping.ts";
import { readMapping } from "../domain/column-mapping.ts";

/** Reads a mapping file. Failures: `mapping-missing`, `mapping-not-json` (with the place), and those of `readMapping`. */
export async function readColumnMapping(file: string): Promise<ColumnMapping> {
  return readMapping(file, parseJson(file, await readText(file)));
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch {
    throw new Failure("mapping-missing", { file });
  }
}

function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, ""));
  } catch (error) {
    const place = error instanceof Error ? /line \d+ column \d+/u.exec(error.message)?.[0] : undefined;
    throw new Failure("mapping-not-json", { file, place: place ?? "" });
  }
}
