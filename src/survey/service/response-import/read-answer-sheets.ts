import { textRow, namingFile } from "../../../customer/service/imports/text-rows.ts";
import { Failure } from "../../../kit/failure.ts";
import { readSheetHeads } from "../../../platform/sheet/read-sheet-rows.ts";
import type { SheetFile } from "../../../platform/sheet/sheet-file.ts";
import type { SheetHead } from "../../../platform/sheet/sheet-row.ts";
import {
  findHeading,
  guessColumns,
  HEADING_WITHIN_ROWS,
  type TargetFinder,
} from "../../domain/response-import/guess-columns.ts";
import { plainCellText } from "../../domain/exporting/response-cells.ts";
import type { ResponseSheet } from "../../domain/response-import/response-mapping.ts";
import { shortened } from "../../domain/response-import/row-fault.ts";

/** More columns are no sheet of answers: the greatest survey fills some thousand. */
const MOST_COLUMNS = 3_000;
const SAMPLE_ROWS = 50;
const SAMPLES = 4;

/**
 * The sheets of a file with their columns, samples and guesses.
 * @param wanted headings that a mapping file names
 * @throws Failure those of reading files, `response-import-no-heading`, `response-import-no-rows`,
 *   `response-import-too-many-columns`
 */
export async function readAnswerSheets(
  file: SheetFile,
  finder: TargetFinder,
  wanted: readonly string[],
): Promise<readonly ResponseSheet[]> {
  const heads = await namingFile(file.name, () => readSheetHeads(file, HEADING_WITHIN_ROWS + SAMPLE_ROWS));
  const read = heads.map((head) => readSheet(head, finder, wanted));
  const headed = read.filter(({ sheet }) => sheet.headerRow !== null);
  if (headed.length === 0)
    throw new Failure("response-import-no-heading", { file: file.name, rows: HEADING_WITHIN_ROWS });
  if (headed.every(({ rows }) => rows === 0))
    throw new Failure("response-import-no-rows", { file: file.name });
  return read.map(({ sheet }) => sheet);
}

function readSheet(
  { name, hidden, rows: head }: SheetHead,
  finder: TargetFinder,
  wanted: readonly string[],
): { readonly sheet: ResponseSheet; readonly rows: number } {
  const rows = head.map(textRow).filter((row) => row !== null);
  const found = findHeading(rows, finder, wanted);
  if (found === null) return { sheet: { name, hidden, headerRow: null, columns: [] }, rows: 0 };
  const named = found.names.flatMap((heading, index) => (heading === "" ? [] : [{ heading, index }]));
  if (named.length > MOST_COLUMNS)
    throw new Failure("response-import-too-many-columns", { columns: named.length, limit: MOST_COLUMNS });
  const below = rows.slice(found.index + 1);
  const guesses = guessColumns(
    named.map(({ heading }) => heading),
    finder,
  );
  const columns = named.map(({ heading, index }, at) => ({
    index,
    name: heading,
    samples: [...new Set(below.map(({ cells }) => cells[index] ?? "").filter((text) => text !== ""))]
      .slice(0, SAMPLES)
      .map((text) => shortened(plainCellText(text))),
    guess: guesses[at] ?? null,
  }));
  return { sheet: { name, hidden, headerRow: found.row, columns }, rows: below.length };
}
