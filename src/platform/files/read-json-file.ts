import { readFile } from "node:fs/promises";
import { Failure } from "../../kit/failure.ts";

/** What a JSON file holds; a byte-order mark is no fault. @throws Failure `mapping-missing`, `mapping-not-json` (with the place) */
export async function readJsonFile(file: string): Promise<unknown> {
  const text = await readText(file);
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, ""));
  } catch (error) {
    const place = error instanceof Error ? /line \d+ column \d+/u.exec(error.message)?.[0] : undefined;
    throw new Failure("mapping-not-json", { file, place: place ?? "" });
  }
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch {
    throw new Failure("mapping-missing", { file });
  }
}
