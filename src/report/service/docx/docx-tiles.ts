import {
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import type { FileChild } from "docx";
import type { KeyFiguresBlock } from "../../domain/report-document.ts";
import { COLOUR, TEXT_WIDTH, TINT } from "./docx-look.ts";
import { TONE_STYLE } from "./docx-runs.ts";
import { afterTable, columnWidths } from "./docx-table.ts";
import { xmlLine } from "../xml-text.ts";

const NONE = { style: BorderStyle.NIL, size: 0, color: "auto" } as const;
/** Half-width characters that fit one line of a tile in the size of figures. */
const MOST_HALVES = 8;
/** A thick white line between two shaded cells is the gap between the tiles. */
const GAP = { style: BorderStyle.SINGLE, size: 48, color: COLOUR.white } as const;

/** Three to five figures side by side. */
export function tileParts(block: KeyFiguresBlock): FileChild[] {
  const widths = columnWidths(block.items.map(() => 1));
  const last = block.items.length - 1;
  const tiles = block.items.map(
    (item, index) =>
      new TableCell({
        width: { size: widths[index] ?? 0, type: WidthType.DXA },
        shading: { type: "clear", color: "auto", fill: TINT.plain },
        borders: {
          top: GAP,
          bottom: NONE,
          left: index === 0 ? NONE : GAP,
          right: index === last ? NONE : GAP,
        },
        children: [
          tileLine("TileLabel", item.label),
          tileLine(valueStyle(item.value), item.value, item.tone && TONE_STYLE[item.tone]),
          tileLine("TileDetail", item.detail),
        ],
      }),
  );
  return [
    new Table({
      rows: [new TableRow({ cantSplit: true, children: tiles })],
      width: { size: TEXT_WIDTH, type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      margins: { left: 150, right: 100, top: 90, bottom: 90, marginUnitType: WidthType.DXA },
      borders: {
        top: GAP,
        bottom: NONE,
        left: NONE,
        right: NONE,
        insideHorizontal: NONE,
        insideVertical: GAP,
      },
    }),
    afterTable(),
  ];
}

/** A name instead of a figure (the lowest dimension, say) would break over three lines in the large size. */
function valueStyle(value: string): string {
  const halves = [...xmlLine(value)].reduce((sum, character) => sum + (character >= "\u2E80" ? 2 : 1), 0);
  return halves > MOST_HALVES ? "TileName" : "TileValue";
}

function tileLine(style: string, text: string, runStyle?: string): Paragraph {
  const run = new TextRun({
    text: xmlLine(text),
    ...(runStyle === undefined ? {} : { style: runStyle }),
  });
  return new Paragraph({ style, children: [run] });
}
