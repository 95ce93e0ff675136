import { isNoAnswer } from "../../survey/domain/satisfaction-scale.ts";
import { columnSeed, rowFingerprint } from "../../survey/domain/row-fingerprint.ts";
import { NO_DATE } from "./call-back-records.ts";
import {
  BY_WORD,
  dateReader,
  gradeReader,
  IMPOSSIBLE_DATE,
  NO_DATE_FORM,
  OUT_OF_RANGE,
  UNREADABLE,
} from "./cell-reading.ts";
import { exactName } from "./column-name.ts";
import type { ColumnMapping } from "./column-mapping.ts";
import type { RecordBuilder } from "./record-builder.ts";
import type { Cell, CellRow } from "./sheet-cell.ts";
import { cellShown, cellText, isBlankRow } from "./sheet-cell.ts";
import type { NamedColumn, SheetLayout } from "./sheet-layout.ts";
import { strayRow } from "./stray-row.ts";

/** Excel's own limit of a cell; a longer text is cut and flagged. */
const VERBATIM_LENGTH = 32_767;
const SHOWN_CELLS = 3;

export interface SheetContext {
  readonly file: string;
  readonly sheet: string;
  readonly layout: SheetLayout;
  readonly mapping: ColumnMapping | null;
  /** Days since 1970-01-01; later call-backs are flagged. */
  readonly today: number;
}

/** What is wrong with the cells of one record, cell by cell. */
interface Faults {
  readonly outOfRange: string[];
  readonly unreadable: string[];
}

/**
 * Reads the rows of one sheet, each a record added to `builder`. Blank rows are no records. Totals rows and repeated
 * headers are barred as "unreadable", whole-row repetitions as "duplicate" (the first stays), scores outside 1–5 as
 * "out-of-range". An overall column left empty is no answer, even where there are scores.
 */
export class RecordReader {
  private readonly builder: RecordBuilder;
  private readonly layout: SheetLayout;
  private readonly today: number;
  private readonly source: number;
  private readonly scores;
  private readonly attributes;
  private readonly seeds: readonly number[];
  private readonly forms: number[] = [];
  private readonly readScore: (cell: Cell | undefined) => number;
  private readonly readOverall: (cell: Cell | undefined) => number;
  private readonly readDay: (cell: Cell | undefined) => number;

  constructor(builder: RecordBuilder, { file, sheet, layout, mapping, today }: SheetContext) {
    this.builder = builder;
    this.layout = layout;
    this.today = today;
    this.source = builder.openSource({ file, sheet }, layout.scores.length);
    if (layout.overall) builder.overallName ??= layout.overall.name;
    this.scores = layout.scores.map((place) => ({ place, column: builder.scoreColumn(place) }));
    this.attributes = layout.attributes.map((place) => ({ place, column: builder.attributeColumn(place) }));
    this.seeds = layout.names.map((name, column) => (name === "" ? column + 1 : columnSeed(exactName(name))));
    this.readScore = gradeReader(mapping?.notApplicable ?? [], {});
    this.readOverall = gradeReader([], mapping?.overall?.values ?? {});
    this.readDay = dateReader(today);
  }

  read(row: number, cells: CellRow): void {
    if (isBlankRow(cells)) return;
    const { builder } = this;
    const index = builder.open(this.source, row);
    const texts = cells.map((cell) => cellText(cell));
    const stray = strayRow(texts, this.layout.scores[0] ?? this.layout.overall);
    if (stray !== null) return builder.bar(index, "unreadable", stray);
    this.barDuplicate(index, texts);
    const faults: Faults = { outOfRange: [], unreadable: [] };
    this.takeGrades(index, cells, faults);
    for (const { place, column } of this.attributes) builder.setAttribute(column, index, texts[place.column]);
    builder.customer[index] = firstFilled(texts, this.layout.customer);
    this.takeVerbatim(index, texts, faults);
    this.takeDate(index, cells, faults);
    if (faults.outOfRange.length > 0) builder.bar(index, "out-of-range", joined(faults.outOfRange));
    if (faults.unreadable.length > 0) builder.flag(index, "unreadable-cell", joined(faults.unreadable));
  }

  private barDuplicate(index: number, texts: readonly string[]): void {
    const first = this.builder.firstSeen.firstWith(rowFingerprint(texts, this.seeds), index);
    if (first !== index) this.builder.bar(index, "duplicate", this.builder.placeSeenFrom(first, index));
  }

  private takeGrades(index: number, cells: CellRow, faults: Faults): void {
    for (const { place, column } of this.scores) {
      const code = this.readScore(cells[place.column]);
      column.values[index] = code >= 0 && code < BY_WORD ? code : this.settle(code, place, cells, faults);
    }
    const { overall } = this.layout;
    if (!overall) return;
    this.builder.overall[index] = this.settle(
      this.readOverall(cells[overall.column]),
      overall,
      cells,
      faults,
    );
  }

  /** The grade a code stands for; notes words and faults. */
  private settle(code: number, place: NamedColumn, cells: CellRow, faults: Faults): number {
    if (code === OUT_OF_RANGE || code === UNREADABLE) {
      const cell = cells[place.column];
      (code === OUT_OF_RANGE ? faults.outOfRange : faults.unreadable).push(
        `${place.name}=${cellShown(cell)}`,
      );
      return 0;
    }
    this.noteForm(place, code < BY_WORD ? 1 << code : 1 << (8 + code - BY_WORD));
    return code < BY_WORD ? code : code - BY_WORD;
  }

  /** Remembers that a column gave this grade in this form; the map is only touched when that is new. */
  private noteForm({ column, name }: NamedColumn, form: number): void {
    const known = this.forms[column] ?? 0;
    if ((known & form) !== 0) return;
    this.forms[column] = known | form;
    this.builder.gradeForms.set(name, (this.builder.gradeForms.get(name) ?? 0) | form);
  }

  private takeVerbatim(index: number, texts: readonly string[], faults: Faults): void {
    const place = this.layout.verbatim;
    const text = place ? texts[place.column] : undefined;
    if (!place || text === undefined || isNoAnswer(text)) return;
    this.builder.verbatim[index] = text.slice(0, VERBATIM_LENGTH);
    if (text.length <= VERBATIM_LENGTH) return;
    faults.unreadable.push(`${place.name}=${cellShown(text)} (${text.length} > ${VERBATIM_LENGTH})`);
  }

  private takeDate(index: number, cells: CellRow, faults: Faults): void {
    const place = this.layout.date;
    if (!place) return;
    const cell = cells[place.column];
    const days = this.readDay(cell);
    if (days > NO_DATE_FORM) this.builder.date[index] = days;
    if (days === NO_DATE || (days > NO_DATE_FORM && days <= this.today)) return;
    const detail = `${place.name}=${cellShown(cell)}`;
    if (days === NO_DATE_FORM) faults.unreadable.push(detail);
    else this.builder.flag(index, days === IMPOSSIBLE_DATE ? "impossible-date" : "future-date", detail);
  }
}

function firstFilled(texts: readonly string[], places: readonly NamedColumn[]): string {
  for (const { column } of places) {
    const text = texts[column];
    if (text !== undefined && !isNoAnswer(text)) return text;
  }
  return "";
}

function joined(details: readonly string[]): string {
  const more = details.length > SHOWN_CELLS ? "; …" : "";
  return details.slice(0, SHOWN_CELLS).join("; ") + more;
}
