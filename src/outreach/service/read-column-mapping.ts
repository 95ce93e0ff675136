import { readJsonFile } from "../../platform/files/read-json-file.ts";
import type { ColumnMapping } from "../domain/column-mapping.ts";
import { readMapping } from "../domain/column-mapping.ts";

/** Reads a mapping file. Failures: those of `readJsonFile` and of `readMapping`. */
export async function readColumnMapping(file: string): Promise<ColumnMapping> {
  return readMapping(file, await readJsonFile(file));
}
