import { Failure } from "../../../kit/failure.ts";
import { sheetCellText } from "../../../platform/sheet/cell-text.ts";
import { inspectSheetFile, type SheetFile } from "../../../platform/sheet/sheet-file.ts";
import type { SheetRow } from "../../../platform/sheet/sheet-row.ts";
import type { TextRow } from "../../domain/imports/find-header.ts";

/** A text that an export of ours (or an error file) kept from being run; the apostrophe is not part of it. */
const DEFUSED = /^'[=+\-@\t\r]/u;

/** The row as texts; null when nothing stands in it. */
export function textRow({ number, cells }: SheetRow): TextRow | null {
  const texts = cells.map((cell) => {
    const text = sheetCellText(cell).trim();
    return DEFUSED.test(text) ? text.slice(1) : text;
  });
  if (texts.every((text) => text === "")) return null;
  const formulas = [...cells.keys()].filter((column) => isFormula(cells[column]));
  return formulas.length === 0 ? { number, cells: texts } : { number, cells: texts, formulas };
}

function isFormula(cell: SheetRow["cells"][number] | undefined): boolean {
  return typeof cell === "object" && cell !== null && !(cell instanceof Date);
}

/** Looks at a stored file. Failures name it as the person did, not by its place in the storage. */
export async function inspectImportFile(path: string, name: string): Promise<SheetFile> {
  return { ...(await namingFile(name, () => inspectSheetFile(path))), name };
}

/** Runs `work`; a failure that tells of a file tells of `name`. */
export async function namingFile<T>(name: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Failure) || error.details["file"] === undefined) throw error;
    throw new Failure(error.code, { ...error.details, file: name });
  }
}
