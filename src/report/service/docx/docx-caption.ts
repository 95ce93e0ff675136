import { Bookmark, Paragraph, SimpleField, TextRun } from "docx";
import type { Caption } from "../../domain/report-document.ts";
import { xmlLine } from "../xml-text.ts";

/**
 * A caption as Word's own "Insert caption" writes it: label, sequence field, text. The field already holds the
 * number, so nothing is empty before an update, and Word renumbers when somebody inserts another caption.
 * The bookmark covers label and number, which is what a cross-reference shows.
 */
export function captionParagraph(caption: Caption, bookmark: string, keepNext: boolean): Paragraph {
  const label = xmlLine(caption.label);
  return new Paragraph({
    style: "Caption",
    keepNext,
    children: [
      new Bookmark({
        id: bookmark,
        children: [
          new TextRun(`${label} `),
          new SimpleField(`SEQ ${label} \\* ARABIC`, String(caption.number)),
        ],
      }),
      new TextRun(`  ${xmlLine(caption.text)}`),
    ],
  });
}

/** A bookmark's name as Word allows it: a letter first, then letters, digits and "_", at most 40 characters. */
export function bookmarkName(kind: "heading" | "figure" | "table", id: string): string {
  return `${kind}_${id.replace(/[^a-z0-9]/giu, "_")}`.slice(0, 40);
}
