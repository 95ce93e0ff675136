import { isNoAnswer } from "../../survey/domain/satisfaction-scale.ts";
import { columnSeed, rowFingerprint } from "../../survey/domain/row-fingerprint.ts";
import type { FlagReason } from "./call-back-records.ts";
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
import { comparableName, exactName } from "./column-name.ts";
import type { ColumnMapping } from "./column-mapping.ts";
import type { GrowingAttribute, GrowingScore, RecordBuilder } from "./record-builder.ts";
import type { Cell, CellRow } from "./sheet-cell.ts";
import { cellShown, cellText, isBlankRow } from "./sheet-cell.ts";
import type { NamedColumn, SheetLayout } from "./sheet-layout.ts";

/** Excel's own limit of a cell; a longer text is cut and flagged. */
const VERBATIM_LENGTH = 32_767;
const SHOWN_CELLS = 3;
const TOTALS_START = /^[合总小共汇平均满tgsam\uff00-\uffef]/iu;
const TOTALS =
  /^(?:合计|总计|小计|共计|汇总|平均|平均分|平均值|平均数|均值|均分|满意率|总分|total|totals|grandtotal|subtotal|sum|average|averages|mean|avg)[:：]?$/u;

export interface SheetContext {
  readonly file: string;
  readonly sheet: string;
  readonly layout: SheetLayout;
  readonly mapping: ColumnMapping | null;
  /** Days since 1970-01-01; later call-backs are flagged. */
  readonly today: number;
}

interface Remarks {
  outOfRange: string[];
  unreadable: string[];
}

/**
 * Makes the reader of one sheet's rows: each call adds a record to `builder`. Blank rows are no records. Totals rows
 * and repeated headers are barred as "unreadable", whole-row repetitions as "duplicate" (the first stays), scores
 * outside 1–5 as "out-of-range".
 */
export function recordReader(
  builder: RecordBuilder,
  context: SheetContext,
): (row: number, cells: CellRow) => void {
  const { layout, mapping, today } = context;
  const { overall } = layout;
  const source = builder.sources.push({ file: context.file, sheet: context.sheet }) - 1;
  builder.asked.push(layout.scores.length);
  if (overall) builder.overallName ??= overall.name;
  const scores = layout.scores.map((place): [NamedColumn, GrowingScore] => [
    place,
    builder.scoreColumn(place),
  ]);
  const attributes = layout.attributes.map((place): [number, GrowingAttribute] => [
    place.column,
    builder.attributeColumn(place),
  ]);
  const readScore = gradeReader(mapping?.notApplicable ?? [], {});
  const readOverall = gradeReader([], mapping?.overall?.values ?? {});
  const readDay = dateReader(today);
  const seeds = layout.names.map((name, column) => (name === "" ? column + 1 : columnSeed(exactName(name))));

  return (row, cells) => {
    if (isBlankRow(cells)) return;
    const index = builder.open(source, row);
    const texts = cells.map((cell) => cellText(cell));
    const stray = strayRow(texts, layout);
    if (stray !== null) return void builder.barred.set(index, { reason: "unreadable", detail: stray });
    barDuplicate(builder, index, rowFingerprint(texts, seeds));
    const remarks: Remarks = { outOfRange: [], unreadable: [] };
    for (const [place, column] of scores) {
      const cell = cells[place.column];
      column.values[index] = grade1to5(
        builder,
        readScore(cell),
        remarks,
        () => `${place.name}=${cellShown(cell)}`,
      );
    }
    if (overall) {
      const cell = cells[overall.column];
      builder.overall[index] = grade1to5(
        builder,
        readOverall(cell),
        remarks,
        () => `${overall.name}=${cellShown(cell)}`,
      );
    }
    for (const [column, values] of attributes) {
      builder.setAttribute(values, index, texts[column] ?? "");
    }
    builder.customer[index] = firstFilled(texts, layout.customer);
    if (layout.verbatim)
      setVerbatim(builder, index, texts[layout.verbatim.column] ?? "", remarks, layout.verbatim.name);
    if (layout.date)
      setDate(builder, index, readDay(cells[layout.date.column]), {
        cell: cells[layout.date.column],
        name: layout.date.name,
        today,
        remarks,
      });
    if (remarks.outOfRange.length > 0 && !builder.barred.has(index)) {
      builder.barred.set(index, { reason: "out-of-range", detail: shorten(remarks.outOfRange) });
    }
    if (remarks.unreadable.length > 0) flag(builder, index, "unreadable-cell", shorten(remarks.unreadable));
  };
}

/** A totals row, or the header once more; null for a record. */
function strayRow(texts: readonly string[], layout: SheetLayout): string | null {
  const first = texts.find((text) => text !== "") ?? "";
  if (
    first.length <= 12 &&
    TOTALS_START.test(first) &&
    TOTALS.test(first.normalize("NFKC").replaceAll(/\s/gu, "").toLowerCase())
  )
    return first;
  const place = layout.scores[0] ?? layout.overall;
  const text = place ? (texts[place.column] ?? "") : "";
  if (!place || text.length < 3 || text.length > 40 || comparableName(text) !== comparableName(place.name))
    return null;
  return texts
    .filter((other) => other !== "")
    .slice(0, SHOWN_CELLS)
    .join(" ");
}

function barDuplicate(builder: RecordBuilder, index: number, fingerprint: number): void {
  const first = builder.firstSeen.firstWith(fingerprint, index);
  if (first === index) return;
  const at = builder.sources[builder.source[first] ?? 0];
  const here = builder.sources[builder.source[index] ?? 0];
  const where =
    at === here
      ? ""
      : at?.file === here?.file
        ? `${at?.sheet ?? ""}!`
        : `${at?.file ?? ""} ${at?.sheet ?? ""}!`;
  builder.barred.set(index, { reason: "duplicate", detail: `${where}${builder.row[first] ?? 0}` });
}

function grade1to5(builder: RecordBuilder, code: number, remarks: Remarks, detail: () => string): number {
  if (code === OUT_OF_RANGE || code === UNREADABLE) {
    (code === OUT_OF_RANGE ? remarks.outOfRange : remarks.unreadable).push(detail());
    return 0;
  }
  if (code < BY_WORD) return code;
  builder.wordGrades |= 1 << (code - BY_WORD);
  return code - BY_WORD;
}

function firstFilled(texts: readonly string[], places: readonly NamedColumn[]): string {
  for (const { column } of places) {
    const text = texts[column];
    if (text !== undefined && text !== "" && !isNoAnswer(text)) return text;
  }
  return "";
}

function setVerbatim(
  builder: RecordBuilder,
  index: number,
  text: string,
  remarks: Remarks,
  name: string,
): void {
  if (text === "" || isNoAnswer(text)) return;
  builder.verbatim[index] = text.slice(0, VERBATIM_LENGTH);
  if (text.length > VERBATIM_LENGTH)
    remarks.unreadable.push(`${name}=${cellShown(text)} (${text.length} > ${VERBATIM_LENGTH})`);
}

interface DateCell {
  readonly cell: Cell | undefined;
  readonly name: string;
  readonly today: number;
  readonly remarks: Remarks;
}

function setDate(
  builder: RecordBuilder,
  index: number,
  days: number,
  { cell, name, today, remarks }: DateCell,
): void {
  if (days === NO_DATE) return;
  const detail = `${name}=${cellShown(cell)}`;
  if (days === NO_DATE_FORM) return void remarks.unreadable.push(detail);
  if (days === IMPOSSIBLE_DATE) return flag(builder, index, "impossible-date", detail);
  builder.date[index] = days;
  if (days > today) flag(builder, index, "future-date", detail);
}

function flag(builder: RecordBuilder, index: number, reason: FlagReason, detail: string): void {
  builder.flags.push({ index, reason, detail });
}

function shorten(details: readonly string[]): string {
  const more = details.length > SHOWN_CELLS ? "; …" : "";
  return details.slice(0, SHOWN_CELLS).join("; ") + more;
}
