import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell as Cell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import type { FileChild } from "docx";
import type { TableBlock, TableCell } from "../../domain/report-document.ts";
import { bookmarkName, captionParagraph } from "./docx-caption.ts";
import { COLOUR, TEXT_WIDTH, TINT } from "./docx-look.ts";
import { pieceRuns } from "./docx-runs.ts";
import { xmlLine } from "../xml-text.ts";

/** Tables up to this many rows move to the next page as a whole; longer ones break between rows. */
const WHOLE_ROWS = 10;
/** From this many columns on the smaller text styles are used. */
const MANY_COLUMNS = 8;

/** "left" and "right", which every word processor reads; "start" and "end" came later and older ones do not know them. */
const SIDES = { start: AlignmentType.LEFT, center: AlignmentType.CENTER, end: AlignmentType.RIGHT } as const;
const NONE = { style: BorderStyle.NIL, size: 0, color: "auto" } as const;
const HAIRLINE = { style: BorderStyle.SINGLE, size: 4, color: COLOUR.line } as const;
const RULE = { style: BorderStyle.SINGLE, size: 12, color: COLOUR.primary } as const;
const HEAD_RULE = { style: BorderStyle.SINGLE, size: 6, color: COLOUR.primary } as const;

/** Caption, table and note in the three-line manner (三线表), with pale lines between rows. */
export function tableParts(block: TableBlock): FileChild[] {
  const widths = columnWidths(block.columns.map((column) => column.weight));
  const body = block.rows.map((row, index) => bodyRow(block, row, index, widths));
  const head = block.layout === "grid" ? [headRow(block, widths)] : [];
  return [
    captionParagraph(block.caption, bookmarkName("table", block.id), true),
    new Table({
      rows: [...head, ...body],
      width: { size: TEXT_WIDTH, type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      margins: { left: 90, right: 90, top: 20, bottom: 20, marginUnitType: WidthType.DXA },
      borders: {
        top: RULE,
        bottom: RULE,
        left: NONE,
        right: NONE,
        insideHorizontal: HAIRLINE,
        insideVertical: NONE,
      },
      tableLook: { firstRow: head.length > 0, firstColumn: block.layout === "form", noVBand: true },
    }),
    afterTable(block.note),
  ];
}

/** Widths in twips whose sum is exactly the text width. */
export function columnWidths(weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const edges = weights.reduce<number[]>((sums, weight) => [...sums, (sums.at(-1) ?? 0) + weight], []);
  const marks = edges.map((edge) => Math.round((edge / total) * TEXT_WIDTH));
  return marks.map((mark, index) => mark - (marks[index - 1] ?? 0));
}

function headRow(block: TableBlock, widths: readonly number[]): TableRow {
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    keepNext: true,
    children: block.columns.map(
      (column, index) =>
        new Cell({
          width: { size: widths[index] ?? 0, type: WidthType.DXA },
          shading: { type: "clear", color: "auto", fill: TINT.head },
          borders: { bottom: HEAD_RULE },
          verticalAlign: "center",
          children: [
            new Paragraph({
              style: cellStyle("TableHead", block),
              alignment: SIDES[column.align],
              children: [new TextRun(xmlLine(column.label))],
            }),
          ],
        }),
    ),
  });
}

function bodyRow(
  block: TableBlock,
  row: readonly TableCell[],
  index: number,
  widths: readonly number[],
): TableRow {
  return new TableRow({
    cantSplit: true,
    keepNext: staysWithNext(block, index),
    children: block.columns.map((column, at) => {
      const isLabel = block.layout === "form" && at === 0;
      return new Cell({
        width: { size: widths[at] ?? 0, type: WidthType.DXA },
        verticalAlign: "center",
        ...(isLabel ? { shading: { type: "clear", color: "auto", fill: TINT.label } } : {}),
        children: [
          new Paragraph({
            style: cellStyle(isLabel ? "TableHead" : "TableText", block),
            alignment: SIDES[column.align],
            children: pieceRuns(row[at] ?? ""),
          }),
        ],
      });
    }),
  });
}

function cellStyle(style: "TableHead" | "TableText", block: TableBlock): string {
  return block.columns.length >= MANY_COLUMNS ? `${style}Small` : style;
}

/** No header stands alone, no last row either, and the note stays with the last row. */
function staysWithNext(block: TableBlock, index: number): boolean {
  const last = block.rows.length - 1;
  if (index === last) return block.note !== undefined;
  return block.rows.length <= WHOLE_ROWS || index === 0 || index === last - 1;
}

/** The note, or a narrow empty line: two tables without anything between them would become one. */
export function afterTable(note?: string): Paragraph {
  if (note === undefined) return new Paragraph({ style: "TableGap" });
  return new Paragraph({ style: "ReportNote", children: [new TextRun(xmlLine(note))] });
}
