import { AlignmentType, Bookmark, HeadingLevel, LevelFormat, Paragraph, TextRun } from "docx";
import type { INumberingOptions } from "docx";
import type {
  CalloutBlock,
  HeadingBlock,
  ListBlock,
  ParagraphBlock,
  QuotesBlock,
} from "../../domain/report-document.ts";
import { bookmarkName } from "./docx-caption.ts";
import { inlineRuns, pieceRuns } from "./docx-runs.ts";
import { xmlLine } from "../xml-text.ts";

const NO_BREAK = "\u00A0";
const LEVELS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

/** The lists' two shapes; `ListBullet` and `ListNumber` refer to them. */
export const LIST_SHAPES: INumberingOptions = {
  config: [listShape("bullets", LevelFormat.BULLET, "•"), listShape("numbers", LevelFormat.DECIMAL, "%1.")],
};

function listShape(reference: string, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) {
  const style = { paragraph: { indent: { left: 420, hanging: 320 } } };
  return { reference, levels: [{ level: 0, format, text, alignment: AlignmentType.LEFT, style }] };
}

/** A real heading of its level; the printed number stands before the text as it was given. */
export function headingParagraph(block: HeadingBlock): Paragraph {
  const number = xmlLine(block.number);
  const text = xmlLine(block.text);
  const gap = number === "" || text === "" || /[、，）)]$/u.test(number) ? "" : "  ";
  return new Paragraph({
    heading: LEVELS[block.level],
    children: [
      new Bookmark({
        id: bookmarkName("heading", block.id),
        children: [new TextRun(`${number}${gap}${text}`)],
      }),
    ],
  });
}

export function proseParagraph(block: ParagraphBlock): Paragraph {
  return new Paragraph({
    style: block.style === "note" ? "ReportNote" : "BodyText",
    children: inlineRuns(block.text),
  });
}

/** `instance` differs from list to list, so that each ordered list begins at 1. */
export function listParagraphs(block: ListBlock, instance: number): Paragraph[] {
  const style = block.ordered ? "ListNumber" : "ListBullet";
  const reference = block.ordered ? "numbers" : "bullets";
  return block.items.map(
    (item) =>
      new Paragraph({ style, numbering: { reference, level: 0, instance }, children: inlineRuns(item) }),
  );
}

export function calloutParagraph(block: CalloutBlock): Paragraph {
  const style = { good: "CalloutGood", bad: "CalloutBad", plain: "CalloutPlain" }[block.tone];
  return new Paragraph({ style, children: inlineRuns(block.text) });
}

/** Each voice in its own paragraph, its source in grey behind it, after `dash` and without a line break of its own. */
export function quoteParagraphs(block: QuotesBlock, dash: string): Paragraph[] {
  const style = { good: "QuoteGood", bad: "QuoteBad", plain: "Quote" }[block.tone];
  return block.items.map(
    (item) =>
      new Paragraph({
        style,
        children: [
          ...pieceRuns(item.text),
          ...pieceRuns({ text: `  ${dash}${NO_BREAK}${unbroken(item.source)}`, tone: "muted" }),
        ],
      }),
  );
}

function unbroken(text: string): string {
  return xmlLine(text).replaceAll(" ", NO_BREAK);
}
