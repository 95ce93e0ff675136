import { Paragraph, TextRun } from "docx";
import type { ChartBlock } from "../../domain/report-document.ts";
import { bookmarkName, captionParagraph } from "./docx-caption.ts";
import { pictureRun } from "./docx-picture.ts";
import type { Picture } from "./docx-picture.ts";
import { xmlLine } from "../xml-text.ts";

/** Picture, caption and note, kept on one page. `serial` numbers the drawing uniquely in the document. */
export function figureParagraphs(block: ChartBlock, picture: Picture, serial: number): Paragraph[] {
  const words = { serial, name: block.id, title: block.caption.text, description: block.alt };
  const note = xmlLine(block.note);
  const paragraphs = [
    new Paragraph({ style: "Figure", children: [pictureRun(picture, words)] }),
    captionParagraph(block.caption, bookmarkName("figure", block.id), note !== ""),
  ];
  if (note === "") return paragraphs;
  return [...paragraphs, new Paragraph({ style: "FigureNote", children: [new TextRun(note)] })];
}
