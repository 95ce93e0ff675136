import {
  BorderStyle,
  HeadingLevel,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import type { FileChild } from "docx";
import type { Cover } from "../../domain/report-document.ts";
import { COLOUR } from "./docx-look.ts";
import { pictureRun } from "./docx-picture.ts";
import type { Picture } from "./docx-picture.ts";
import { TONE_STYLE } from "./docx-runs.ts";
import { xmlLine } from "../xml-text.ts";

const NONE = { style: BorderStyle.NIL, size: 0, color: "auto" } as const;
const HAIRLINE = { style: BorderStyle.SINGLE, size: 4, color: COLOUR.line } as const;
const MARK_ROOM = { width: 72, height: 72 } as const;
const FACT_WIDTHS = [2000, 5200] as const;

/** The mark, title, subtitle, the one sentence, and the facts in a quiet two-column table. */
export function coverParts(cover: Cover, mark?: Picture): FileChild[] {
  const line = (style: string, text: string) =>
    new Paragraph({ style, children: [new TextRun(xmlLine(text))] });
  return [
    ruleOrMark(mark),
    new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(xmlLine(cover.title))] }),
    line("Subtitle", cover.subtitle),
    line("CoverHeadline", cover.headline),
    ...(cover.facts.length > 0 ? [factTable(cover.facts)] : []),
  ];
}

/** Without a mark a short thick line opens the cover. */
function ruleOrMark(mark?: Picture): Paragraph {
  if (mark === undefined) return new Paragraph({ style: "CoverRule" });
  const words = { serial: 1, name: "mark", title: "Huiyin", description: "Huiyin" };
  return new Paragraph({ style: "CoverMark", children: [pictureRun(mark, words, MARK_ROOM)] });
}

function factTable(facts: Cover["facts"]): Table {
  return new Table({
    width: { size: FACT_WIDTHS[0] + FACT_WIDTHS[1], type: WidthType.DXA },
    columnWidths: FACT_WIDTHS,
    layout: TableLayoutType.FIXED,
    margins: { left: 60, right: 60, top: 0, bottom: 0, marginUnitType: WidthType.DXA },
    borders: {
      top: HAIRLINE,
      bottom: HAIRLINE,
      left: NONE,
      right: NONE,
      insideHorizontal: HAIRLINE,
      insideVertical: NONE,
    },
    rows: facts.map(
      (fact) =>
        new TableRow({
          cantSplit: true,
          children: [factCell(fact.label, 0, TONE_STYLE.muted), factCell(fact.value, 1)],
        }),
    ),
  });
}

function factCell(text: string, column: 0 | 1, style?: string): TableCell {
  const run = new TextRun({ text: xmlLine(text), ...(style === undefined ? {} : { style }) });
  return new TableCell({
    width: { size: FACT_WIDTHS[column], type: WidthType.DXA },
    children: [new Paragraph({ style: "CoverFact", children: [run] })],
  });
}
