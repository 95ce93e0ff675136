import type { FileChild } from "docx";
import type { Block, ReportDocument } from "../../domain/report-document.ts";
import { figureParagraphs } from "./docx-figure.ts";
import type { Picture } from "./docx-picture.ts";
import {
  calloutParagraph,
  headingParagraph,
  listParagraphs,
  proseParagraph,
  quoteParagraphs,
} from "./docx-prose.ts";
import { tableParts } from "./docx-table.ts";
import { tileParts } from "./docx-tiles.ts";

/** The blocks in Word's terms, in order. A chart without its picture is a defect of the caller and throws. */
export function blockParts(document: ReportDocument, charts: ReadonlyMap<string, Picture>): FileChild[] {
  const dash = document.lang === "zh" ? "——" : "—";
  return document.blocks.flatMap((block, index) => {
    // The cover's mark is drawing 1.
    if (block.kind === "chart") return figureParagraphs(block, pictureOf(block.id, charts), index + 2);
    if (block.kind === "quotes") return quoteParagraphs(block, dash);
    return textParts(block, index);
  });
}

function pictureOf(id: string, charts: ReadonlyMap<string, Picture>): Picture {
  const picture = charts.get(id);
  if (picture === undefined) throw new Error(`no picture was drawn for chart ${id}`);
  return picture;
}

function textParts(block: Exclude<Block, { kind: "chart" | "quotes" }>, index: number): FileChild[] {
  switch (block.kind) {
    case "heading":
      return [headingParagraph(block)];
    case "paragraph":
      return [proseParagraph(block)];
    case "list":
      return listParagraphs(block, index);
    case "key-figures":
      return tileParts(block);
    case "callout":
      return [calloutParagraph(block)];
    case "table":
      return tableParts(block);
  }
}
