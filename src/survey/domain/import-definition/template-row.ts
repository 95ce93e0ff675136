import { tidy } from "./plain-text.ts";
import type { RawText } from "./raw-survey.ts";
import { COLUMN_ORDER, TEMPLATE_COLUMNS, type TemplateColumn } from "./template-columns.ts";

/** One row of a sheet as texts. `number`: as the spreadsheet program shows it. */
export interface SheetText {
  readonly number: number;
  readonly cells: readonly string[];
}

type Columns = ReadonlyMap<TemplateColumn, number>;

/** Where the template's columns stand in a header row; null for a row that is none. */
export function columnsOf(cells: readonly string[]): Columns | null {
  const words = cells.slice(0, 100).map((cell) => cell.trim().toLowerCase());
  const found = new Map<TemplateColumn, number>();
  for (const column of COLUMN_ORDER) {
    const at = words.findIndex((word) => (TEMPLATE_COLUMNS[column] as readonly string[]).includes(word));
    if (at >= 0) found.set(column, at);
  }
  return found.has("type") && found.has("text") ? found : null;
}

/** What a spreadsheet program would have run as a formula stands behind an apostrophe. */
const DEFUSED = /^'(?=\s*[=+\-@＝＋－＠\t\r\n])/u;

/** A row of the template, asked by column. */
export class TemplateRow {
  readonly place: string;
  readonly #cells: readonly string[];
  readonly #columns: Columns;

  constructor({ number, cells }: SheetText, columns: Columns) {
    this.place = String(number);
    this.#cells = cells;
    this.#columns = columns;
  }

  get isEmpty(): boolean {
    return this.at("type") === "" && this.at("text") === "" && this.at("textEn") === "";
  }

  /** The cell's words, "" where the sheet has no such column. */
  at(column: TemplateColumn): string {
    const index = this.#columns.get(column);
    const cell = index === undefined ? "" : (this.#cells[index] ?? "");
    return tidy(cell.replace(DEFUSED, ""));
  }

  /** The cell's lines; empty ones only between others. */
  lines(column: TemplateColumn): readonly string[] {
    const words = this.at(column);
    return words === "" ? [] : words.split("\n").map((line) => line.trim());
  }

  /** Words in both languages. */
  text(zh: TemplateColumn, en: TemplateColumn): RawText {
    const english = this.at(en);
    return { zh: this.at(zh), ...(english !== "" && { en: english }) };
  }

  number(column: TemplateColumn): number | undefined {
    const word = this.at(column);
    return word === "" || !Number.isFinite(Number(word)) ? undefined : Number(word);
  }
}
