import { Failure } from "../../../kit/failure.ts";
import type { ImportTarget } from "./import-target.ts";

/** Which column of a sheet is read as what, and what its own words mean; also the mapping file of the command line. */
export interface ResponseMapping {
  /** The sheet to read; null: the first whose heading is understood. */
  readonly sheet: string | null;
  /** Heading of a column → name of a target. Columns not named are not read. */
  readonly columns: Readonly<Record<string, string>>;
  /** Name of a target → word in the sheet → what it means: `{"overall": {"好评": "5"}}`. */
  readonly values: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Name of a target → what stands for it in rows without a value of their own: `{"channel": "paper"}`. */
  readonly defaults: Readonly<Record<string, string>>;
}

/** A sheet as found at upload. */
export interface ResponseSheet {
  /** "" for CSV. */
  readonly name: string;
  readonly hidden: boolean;
  /** Row as the spreadsheet program numbers it; null: no heading was found. */
  readonly headerRow: number | null;
  readonly columns: readonly ResponseSheetColumn[];
}

/** `index` counts from 0; `guess` is the name of a target. */
export interface ResponseSheetColumn {
  readonly index: number;
  readonly name: string;
  readonly samples: readonly string[];
  readonly guess: string | null;
}

/** The mapping as guessed at upload, on the first sheet whose columns are known best. */
export function guessedMapping(sheets: readonly ResponseSheet[]): ResponseMapping {
  const known = (sheet: ResponseSheet): number => sheet.columns.filter(({ guess }) => guess !== null).length;
  const headed = sheets.filter(({ headerRow }) => headerRow !== null);
  const shown = headed.filter(({ hidden }) => !hidden);
  const [best] = (shown.length > 0 ? shown : headed).toSorted((a, b) => known(b) - known(a));
  const pairs = (best?.columns ?? []).flatMap(({ name, guess }) => (guess === null ? [] : [[name, guess]]));
  return { sheet: best?.name ?? null, columns: Object.fromEntries(pairs), values: {}, defaults: {} };
}

/**
 * The sheet that a mapping reads.
 * @throws Failure `response-import-sheet-unknown` | `-column-unknown` | `-target-unknown` | `-target-twice` |
 *   `-no-answers`
 */
export function checkResponseMapping(
  mapping: ResponseMapping,
  sheets: readonly ResponseSheet[],
  targets: readonly ImportTarget[],
): ResponseSheet {
  const wanted = mapping.sheet ?? guessedMapping(sheets).sheet;
  const sheet = sheets.find(({ name, headerRow }) => name === wanted && headerRow !== null);
  if (!sheet) {
    const known = sheets.map(({ name }) => name).join("、");
    throw new Failure("response-import-sheet-unknown", { sheet: wanted ?? "", known });
  }
  const headings = new Set(sheet.columns.map(({ name }) => name));
  const byName = new Map(targets.map((target) => [target.name, target]));
  const used = new Map<string, string>();
  for (const [column, name] of Object.entries(mapping.columns)) {
    if (!headings.has(column)) throw new Failure("response-import-column-unknown", { column });
    refuseUnknown(byName, name);
    const first = used.get(name);
    if (first !== undefined)
      throw new Failure("response-import-target-twice", { target: name, first, column });
    used.set(name, column);
  }
  for (const name of [...Object.keys(mapping.defaults), ...Object.keys(mapping.values)])
    refuseUnknown(byName, name);
  const answers = [...used.keys()].some((name) => byName.get(name)?.source.of === "answer");
  if (!answers) throw new Failure("response-import-no-answers");
  return sheet;
}

function refuseUnknown(targets: ReadonlyMap<string, ImportTarget>, target: string): void {
  if (!targets.has(target)) throw new Failure("response-import-target-unknown", { target });
}
