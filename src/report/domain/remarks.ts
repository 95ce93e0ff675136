import type { SatisfactionFigures } from "../../analysis/domain/satisfaction-figures.ts";
import { calendarDate } from "../../kit/calendar-date.ts";
import type { ReportContext } from "./report-context.ts";

type Dimension = SatisfactionFigures["dimensions"][number];

/** The period in words: as given, else from the first to the last date, else "". */
export function periodText({ period, figures, words }: ReportContext): string {
  if (period !== "") return period;
  return figures.period === null
    ? ""
    : words.dateRange(dayText(figures.period.from, words), dayText(figures.period.to, words));
}

export function dayText(day: number, words: ReportContext["words"]): string {
  const date = calendarDate(day);
  return words.calendarDay(date.year, date.month, date.day);
}

/** Rows remarked on; a row may carry several remarks. */
export function countRows(
  remarks: readonly { readonly file: string; readonly sheet: string; readonly row: number }[],
): number {
  return new Set(remarks.map(({ file, sheet, row }) => `${file}\n${sheet}\n${row}`)).size;
}

/** Where a quote or a remark stands: "第 12 行", with the sheet where there are several. */
export function placeOf(
  { records, words }: ReportContext,
  place: { readonly file: string; readonly sheet: string; readonly row: number },
): string {
  if (records.sources.length <= 1) return words.rowOf(place.row);
  const files = new Set(records.sources.map(({ file }) => file));
  return words.rowOfSheet(files.size > 1 ? place.file : place.sheet, place.row);
}

/** Dimensions that may be ranked (enough answers), best first. */
export function rankedDimensions(
  figures: SatisfactionFigures,
): readonly (Dimension & { readonly mean: number })[] {
  return figures.dimensions
    .flatMap((dimension) =>
      dimension.mean === null || dimension.sample === "small" ? [] : [{ ...dimension, mean: dimension.mean }],
    )
    .toSorted((a, b) => b.mean - a.mean);
}

/** More dimensions than this are a list, not a chart: the chart shows the lowest ones. */
const CHARTED = 30;

/** The dimensions a chart has room for, in their order; the lowest where there are too many. */
export function chartedDimensions(dimensions: readonly Dimension[]): readonly Dimension[] {
  if (dimensions.length <= CHARTED) return dimensions;
  const lowest = new Set(dimensions.toSorted((a, b) => (a.mean ?? 6) - (b.mean ?? 6)).slice(0, CHARTED));
  return dimensions.filter((dimension) => lowest.has(dimension));
}

/** Weak dimensions that n supports, weakest first. */
export function weakDimensions(
  figures: SatisfactionFigures,
): readonly (Dimension & { readonly mean: number })[] {
  return rankedDimensions(figures)
    .filter(({ weak }) => weak)
    .toReversed();
}

/** Whether the scores explain the overall score better than chance; only then do the drivers' shares say anything. */
export function driversHold({ drivers, settings }: SatisfactionFigures): boolean {
  return drivers.p !== null && drivers.p < settings.significance;
}

/** What stands in a table's remark column. */
export function sampleRemark(
  { words, figures }: ReportContext,
  { name, weak, sample }: Pick<Dimension, "name" | "weak" | "sample">,
): string {
  const remarks: string[] = [];
  if (sample === "small") return words.remark.small;
  if (weak) remarks.push(words.remark.weak);
  if (figures.lowest?.name === name) remarks.push(words.remark.lowest);
  if (sample === "census") remarks.push(words.remark.census);
  return words.list(remarks);
}
