import { AlignmentType, BorderStyle, LineRuleType } from "docx";
import type { IBordersOptions, IParagraphStyleOptions } from "docx";
import { COLOUR, TINT } from "./docx-look.ts";
import { leftBar, lines, own } from "./docx-style-parts.ts";
import type { Lang } from "./docx-style-parts.ts";

/** The shaded box of a callout: lines in the box's own colour above and below keep the text off its edges. */
const box = (color: string, fill: string): IBordersOptions => ({
  ...leftBar(color),
  top: { style: BorderStyle.SINGLE, size: 4, color: fill, space: 4 },
  bottom: { style: BorderStyle.SINGLE, size: 4, color: fill, space: 5 },
});

/** Callouts, customers' words and notes. */
export function voiceStyles(lang: Lang): IParagraphStyleOptions[] {
  const callout = (id: string, name: string, color: string, fill: string): IParagraphStyleOptions => ({
    id,
    name,
    basedOn: "Normal",
    next: "BodyText",
    quickFormat: true,
    paragraph: {
      spacing: lines(20, 10, 12),
      indent: { left: 250 },
      border: box(color, fill),
      shading: { type: "clear", color: "auto", fill },
      keepLines: true,
    },
  });
  const quote = (id: string, name: string, color: string): IParagraphStyleOptions => ({
    id,
    name,
    basedOn: id === "Quote" ? "Normal" : "Quote",
    quickFormat: true,
    paragraph: {
      spacing: lines(18, 3, 5),
      indent: { left: 480, right: 240 },
      border: { left: { style: BorderStyle.SINGLE, size: 18, color, space: 8 } },
    },
  });
  return [
    callout("CalloutPlain", own(lang, "要点", "Callout"), COLOUR.primary, TINT.plain),
    callout("CalloutGood", own(lang, "要点 好", "Callout Good"), COLOUR.good, TINT.good),
    callout("CalloutBad", own(lang, "要点 差", "Callout Bad"), COLOUR.bad, TINT.bad),
    quote("Quote", "Quote", COLOUR.line),
    quote("QuoteGood", own(lang, "引语 好", "Quote Good"), COLOUR.good),
    quote("QuoteBad", own(lang, "引语 差", "Quote Bad"), COLOUR.bad),
    {
      id: "ReportNote",
      name: own(lang, "注释", "Report Note"),
      basedOn: "Normal",
      next: "BodyText",
      quickFormat: true,
      run: { size: 17, color: COLOUR.muted },
      paragraph: { spacing: lines(14, 3, 10) },
    },
    {
      id: "FigureNote",
      name: own(lang, "图注", "Figure Note"),
      basedOn: "ReportNote",
      next: "BodyText",
      quickFormat: true,
      paragraph: { spacing: lines(14, 0, 10), alignment: AlignmentType.CENTER },
    },
  ];
}

/** Text in tables and tiles, the picture paragraph, and the gap after a table. */
export function tableStyles(lang: Lang): IParagraphStyleOptions[] {
  const cell = (
    id: string,
    name: string,
    run: IParagraphStyleOptions["run"],
    points: number,
  ): IParagraphStyleOptions => ({
    id,
    name,
    basedOn: "Normal",
    run: { ...run },
    paragraph: { spacing: lines(points, 1.5, 1.5) },
  });
  return [
    cell("TableText", own(lang, "表格正文", "Table Text"), { size: 18 }, 14),
    cell("TableTextSmall", own(lang, "表格正文 小", "Table Text Small"), { size: 16 }, 12),
    cell("TableHead", own(lang, "表头", "Table Head"), { size: 18, bold: true, color: COLOUR.primary }, 14),
    cell(
      "TableHeadSmall",
      own(lang, "表头 小", "Table Head Small"),
      { size: 16, bold: true, color: COLOUR.primary },
      12,
    ),
    cell("TileLabel", own(lang, "指标名", "Tile Label"), { size: 18, color: COLOUR.muted }, 14),
    cell("TileValue", own(lang, "指标值", "Tile Value"), { size: 40, bold: true, color: COLOUR.primary }, 26),
    cell(
      "TileName",
      own(lang, "指标值 文字", "Tile Name"),
      { size: 26, bold: true, color: COLOUR.primary },
      18,
    ),
    cell("TileDetail", own(lang, "指标说明", "Tile Detail"), { size: 16, color: COLOUR.muted }, 12),
    {
      id: "TableGap",
      name: own(lang, "表后间隔", "Table Gap"),
      basedOn: "Normal",
      next: "BodyText",
      // Space after falls away at the end of a page, where a line of that height would open an empty one.
      run: { size: 2 },
      paragraph: { spacing: { line: 20, lineRule: LineRuleType.EXACT, before: 0, after: 180 } },
    },
    {
      id: "Figure",
      name: own(lang, "图", "Figure"),
      basedOn: "Normal",
      next: "Caption",
      paragraph: {
        alignment: AlignmentType.CENTER,
        spacing: { line: 240, lineRule: LineRuleType.AUTO, before: 160, after: 0 },
        keepNext: true,
      },
    },
  ];
}
