import { chartSize } from "../../../chart/chart-option.ts";
import type { ChartSpec } from "../../../chart/chart-spec.ts";
import { MARK_SVG } from "../../../chart/mark.ts";
import type { ReportDocument } from "../../domain/report-document.ts";
import { setFonts } from "../../../platform/print/set-fonts.ts";
import type { PrintFonts } from "../../../platform/print/fonts/print-fonts.ts";
import { printableText, type Covers } from "../../../platform/print/fonts/printable-text.ts";
import type { Piece } from "./fit-charts.ts";

/** Points: the text width of the page, and the most a chart may be high so that its caption stays on its page. */
const TEXT_WIDTH = 453.5;
const MOST_HEIGHT = 600;
const LONG_WORD = /[\p{Script=Latin}\p{N}_./:?=&%@#~+-]{25,}/gu;
/** A serif that comes with the compiler; it lends the Greek letters of statistics. */
const GREEK_FAMILY = "Libertinus Serif";
const GREEK = { first: 0x391, last: 0x3c9 } as const;

export interface ReportData extends Omit<ReportDocument, "blocks"> {
  readonly blocks: readonly (Piece & Readonly<Record<string, unknown>>)[];
  readonly fonts: readonly string[];
  /** Year, month, day. */
  readonly made: readonly number[];
  readonly mark: string;
  readonly dash: string;
}

/** What the template reads: the document with every string printable, its charts as SVG, fonts and date. */
export function reportData(
  document: ReportDocument,
  charts: ReadonlyMap<string, string>,
  { madeAt, fonts }: { readonly madeAt: Date; readonly fonts: PrintFonts },
): ReportData {
  const covers: Covers = (code) => fonts.covers(code) || (code >= GREEK.first && code <= GREEK.last);
  const settle = (text: string) =>
    breakable(printableText(document.lang === "en" ? straighten(text) : text, covers));
  const blocks = document.blocks.map((block): ReportData["blocks"][number] => {
    if (block.kind !== "chart") return { ...settled(block, settle) };
    const { chart, ...rest } = block;
    const svg = setFonts(charts.get(block.id) ?? "", fonts);
    return { ...settled(rest, settle), svg, ...printedSize(chart) };
  });
  return {
    ...settled({ ...document, blocks: [] }, settle),
    blocks,
    fonts: [...fonts.families, GREEK_FAMILY],
    made: [madeAt.getUTCFullYear(), madeAt.getUTCMonth() + 1, madeAt.getUTCDate()],
    mark: MARK_SVG,
    dash: document.lang === "zh" ? "——" : "— ",
  };
}

/** In a Chinese face the apostrophe is as wide as a character; in English words the straight one is used. */
function straighten(text: string): string {
  return text.replace(/[‘’]/gu, "'");
}

/** Addresses and codes longer than a table column may break anywhere: a space without width stands between. */
function breakable(text: string): string {
  return text.replace(LONG_WORD, (word) => word.replace(/.{12}(?=.)/gsu, "$&\u200b"));
}

function settled<T extends object>(value: T, settle: (text: string) => string): T {
  return settleAll(value, settle) as T;
}

function settleAll(value: unknown, settle: (text: string) => string): unknown {
  if (typeof value === "string") return settle(value);
  if (Array.isArray(value)) return value.map((each) => settleAll(each, settle));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, key === "id" ? each : settleAll(each, settle)]),
  );
}

/** Points: the text's width; less for a chart that would be higher than a page. */
function printedSize(chart: ChartSpec): { width: number; height: number } {
  const { width, height } = chartSize(chart);
  const printed = Math.min(TEXT_WIDTH, (MOST_HEIGHT * width) / height);
  return { width: printed, height: (printed * height) / width };
}
