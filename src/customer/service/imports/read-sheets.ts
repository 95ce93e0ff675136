import { Failure } from "../../../kit/failure.ts";
import { readSheetHeads } from "../../../platform/sheet/read-sheet-rows.ts";
import type { SheetFile } from "../../../platform/sheet/sheet-file.ts";
import type { SheetHead } from "../../../platform/sheet/sheet-row.ts";
import {
  COLUMNS_LIMIT,
  findImportHeader,
  HEADER_WITHIN_ROWS,
  type FoundHeader,
  type TextRow,
} from "../../domain/imports/find-header.ts";
import { guessMapping, type ColumnGuess } from "../../domain/imports/guess-mapping.ts";
import type { ImportField } from "../../domain/imports/import-field.ts";
import type { MomentContext } from "../../domain/imports/read-moment.ts";
import { cleanCell, isNothing, shownValue } from "../../domain/imports/row-reader.ts";
import { namingFile, textRow } from "./text-rows.ts";

/** A column under its header; `index` counts from 0. */
export interface FoundColumn {
  readonly index: number;
  readonly name: string;
  readonly samples: readonly string[];
  readonly guess: ColumnGuess | null;
}

/** A sheet as found at upload. */
export interface FoundSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Row as the spreadsheet program numbers it; null: no header. */
  readonly headerRow: number | null;
  readonly columns: readonly FoundColumn[];
}

/** What guessing needs to know; `wanted` are the columns a mapping names. */
export interface Guessing {
  readonly fields: readonly ImportField[];
  readonly moments: MomentContext;
  readonly wanted: readonly string[];
}

const SAMPLE_ROWS = 200;
const SAMPLES_GUESSED = 50;
const SAMPLES_SHOWN = 5;
const SAMPLE_LENGTH = 200;

/**
 * The sheets of a file with their columns, samples and guesses.
 * @throws Failure those of reading files, `import-no-header`, `import-no-rows`, `import-too-many-columns`
 */
export async function readSheets(file: SheetFile, guessing: Guessing): Promise<readonly FoundSheet[]> {
  const heads = await namingFile(file.name, () => readSheetHeads(file, HEADER_WITHIN_ROWS + SAMPLE_ROWS));
  const read = heads.map((head) => readSheet(head, file.name, guessing));
  if (read.every(({ sheet }) => sheet.headerRow === null)) {
    throw new Failure("import-no-header", { file: file.name, rows: HEADER_WITHIN_ROWS });
  }
  if (read.every(({ rows }) => rows === 0)) throw new Failure("import-no-rows", { file: file.name });
  return read.map(({ sheet }) => sheet);
}

function readSheet(
  head: SheetHead,
  file: string,
  guessing: Guessing,
): { readonly sheet: FoundSheet; readonly rows: number } {
  const rows = head.rows.map(textRow).filter((row) => row !== null);
  const { name, hidden } = head;
  const header = findImportHeader(rows, guessing.fields, guessing.wanted);
  if (header === null) return { sheet: { name, hidden, headerRow: null, columns: [] }, rows: 0 };
  refuseWide(header, file);
  const below = rows.slice(header.index + 1);
  const columns = sampledColumns(header, below);
  const guesses = guessMapping(columns, guessing.fields, guessing.moments);
  const found = columns.map(({ index, name: column, samples }, place) => ({
    index,
    name: column,
    samples: samples.slice(0, SAMPLES_SHOWN).map(shownValue),
    guess: guesses[place] ?? null,
  }));
  return { sheet: { name, hidden, headerRow: header.row, columns: found }, rows: below.length };
}

function refuseWide({ names }: FoundHeader, file: string): void {
  const columns = names.filter((name) => name !== "").length;
  if (columns > COLUMNS_LIMIT) {
    throw new Failure("import-too-many-columns", { file, columns, limit: COLUMNS_LIMIT });
  }
}

function sampledColumns({ names }: FoundHeader, rows: readonly TextRow[]): Omit<FoundColumn, "guess">[] {
  return [...names.entries()]
    .filter(([, name]) => name !== "")
    .map(([index, name]) => ({ index, name, samples: samplesOf(rows, index) }));
}

function samplesOf(rows: readonly TextRow[], column: number): readonly string[] {
  const samples = new Set<string>();
  for (const { cells } of rows) {
    const text = cleanCell(cells[column] ?? "").slice(0, SAMPLE_LENGTH);
    if (!isNothing(text)) samples.add(text);
    if (samples.size === SAMPLES_GUESSED) break;
  }
  return [...samples];
}

/** The sheet an import reads: the one named, else the first shown one that is understood best. @throws Failure `import-no-sheet` */
export function chosenSheet(sheets: readonly FoundSheet[], wanted: string | null): FoundSheet {
  if (wanted !== null) {
    const named = sheets.find((sheet) => sheet.name === wanted && sheet.headerRow !== null);
    if (!named) throw new Failure("import-no-sheet", { sheet: wanted });
    return named;
  }
  const open = sheets.filter((sheet) => sheet.headerRow !== null);
  const understood = (sheet: FoundSheet): number =>
    sheet.columns.filter((column) => column.guess !== null).length - (sheet.hidden ? 1000 : 0);
  const [best] = open.toSorted((a, b) => understood(b) - understood(a));
  if (!best) throw new Failure("import-no-sheet", { sheet: "" });
  return best;
}
