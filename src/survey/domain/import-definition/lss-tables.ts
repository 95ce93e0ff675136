import type { ImportReport } from "./import-report.ts";
import { textOfHtml } from "./plain-text.ts";
import type { RawText } from "./raw-survey.ts";

export type LssRow = Readonly<Record<string, string>>;

/** Tables of a LimeSurvey export by name, their rows as the file has them. */
export type LssTables = ReadonlyMap<string, readonly LssRow[]>;

/** The value of a column, "" where the row has none. */
export function cell(row: LssRow, column: string): string {
  return Object.hasOwn(row, column) ? (row[column] ?? "") : "";
}

/** Rows of a table, in the order its column gives. */
export function rowsOf(tables: LssTables, name: string, orderBy = ""): readonly LssRow[] {
  const rows = tables.get(name) ?? [];
  return orderBy === "" ? rows : rows.toSorted((a, b) => Number(cell(a, orderBy)) - Number(cell(b, orderBy)));
}

/**
 * Words of the records of a survey in its languages. Since LimeSurvey 4 they stand in tables of their own
 * (`question_l10ns`); before, a record stood once for each language.
 */
export class LssTexts {
  readonly #tables: LssTables;
  readonly #base: string;
  readonly #indexes = new Map<string, ReadonlyMap<string, readonly LssRow[]>>();

  constructor(tables: LssTables, base: string, report: ImportReport) {
    this.#tables = tables;
    this.#base = base;
    for (const language of this.#languages())
      if (!isChineseTag(language) && !isEnglishTag(language)) report.drop("", "language", { language });
  }

  #languages(): ReadonlySet<string> {
    const rows = this.#tables.get("surveys_languagesettings") ?? [];
    return new Set(
      rows
        .slice(0, 100)
        .map((row) => cell(row, "surveyls_language"))
        .filter(Boolean),
    );
  }

  /** Words of column `column` of the record whose `key` is `id`, in table `name` or its `_l10ns`. */
  of(name: string, key: string, id: string, column: string): RawText {
    const own = name === "surveys_languagesettings" ? name : `${name.replace(/s$/u, "")}_l10ns`;
    const rows = this.#rows(this.#tables.has(own) ? own : name, key).get(id) ?? [];
    return this.spoken(rows, column);
  }

  /** Words of one column over the rows of one record. */
  spoken(rows: readonly LssRow[], column: string): RawText {
    const find = (wanted: (tag: string) => boolean): string =>
      textOfHtml(cell(rows.find((row) => wanted(languageOf(row))) ?? {}, column));
    const base = find((tag) => tag === this.#base) || textOfHtml(cell(rows[0] ?? {}, column));
    const en = find(isEnglishTag);
    const zh = find(isChineseTag) || base || en;
    return en === "" || (en === zh && !isEnglishTag(this.#base)) ? { zh } : { zh, en };
  }

  #rows(table: string, key: string): ReadonlyMap<string, readonly LssRow[]> {
    const known = this.#indexes.get(`${table}.${key}`);
    if (known) return known;
    const index = Map.groupBy(this.#tables.get(table) ?? [], (row) => cell(row, key));
    this.#indexes.set(`${table}.${key}`, index);
    return index;
  }
}

function languageOf(row: LssRow): string {
  return cell(row, "language") || cell(row, "surveyls_language");
}

function isChineseTag(tag: string): boolean {
  return /^zh\b/iu.test(tag);
}

function isEnglishTag(tag: string): boolean {
  return /^en\b/iu.test(tag);
}

/** Rows that stand once for each language, once each. */
export function onceEach(rows: readonly LssRow[], key: string): readonly LssRow[] {
  const seen = new Set<string>();
  return rows.filter((row) => {
    const id = cell(row, key);
    if (seen.has(id)) return false;
    seen.add(id);
    return true;
  });
}
