import { Document, Packer, Paragraph, SectionType, TableOfContents, TextRun } from "docx";
import type { IPropertiesOptions } from "docx";
import { estimatePageNumbersWith } from "docx/layout";
import type { ReportDocument } from "../../domain/report-document.ts";
import { blockParts } from "./docx-blocks.ts";
import { coverParts } from "./docx-cover.ts";
import type { Picture } from "./docx-picture.ts";
import { PAGE_LOOK, pageFrame } from "./docx-page-frame.ts";
import { LIST_SHAPES } from "./docx-prose.ts";
import { reportStyles } from "./docx-styles.ts";
import { xmlLine } from "../xml-text.ts";
import { stablePackage } from "./stable-package.ts";
import { roughTextWidth } from "./text-width.ts";

const MOST_ROWS_LAID_OUT = 1500;

/**
 * The report as a Word file made to be edited: named styles throughout, real headings, captions and contents.
 * `charts` holds the drawn picture of every chart block by its id; `madeAt` (ISO 8601) becomes the file's date, and
 * the same input gives the same bytes. `mark` is the house's mark on the cover.
 *
 * The contents are written with page numbers that were worked out here, so that they are complete before any program
 * updates them and Word does not ask whether it may (very long tables excepted). The cover counts as page 1 and shows no number.
 */
export async function renderDocx(
  document: ReportDocument,
  charts: ReadonlyMap<string, Picture>,
  options: { readonly madeAt: string; readonly mark?: Picture },
): Promise<Buffer> {
  const title = xmlLine(document.cover.title);
  const contentsTitle = xmlLine(document.contentsTitle);
  const next = { ...PAGE_LOOK, type: SectionType.NEXT_PAGE };
  const contents = [
    new Paragraph({ style: "TOCHeading", children: [new TextRun(contentsTitle)] }),
    new TableOfContents(contentsTitle, { hyperlink: true, headingStyleRange: "1-2" }),
  ];
  const file = new Document({
    title,
    creator: "Huiyin",
    lastModifiedBy: "Huiyin",
    description: xmlLine(document.cover.headline),
    styles: reportStyles(document.lang),
    numbering: LIST_SHAPES,
    compatibility: { version: 15 },
    ...pageNumbering(document),
    sections: [
      { properties: PAGE_LOOK, children: coverParts(document.cover, options.mark) },
      { properties: next, ...pageFrame(document), children: contents },
      { properties: next, children: blockParts(document, charts) },
    ],
  });
  return stablePackage(await Packer.toBuffer(file), new Date(options.madeAt));
}

/**
 * Laying out the pages takes about 2 ms per table row. Past the limit the contents are left to Word, which then asks
 * once whether it may fill in the page numbers.
 */
function pageNumbering(document: ReportDocument): Pick<IPropertiesOptions, "pageNumbers"> {
  const rows = document.blocks.reduce(
    (sum, block) => sum + (block.kind === "table" ? block.rows.length : 0),
    0,
  );
  if (rows > MOST_ROWS_LAID_OUT) return {};
  return { pageNumbers: estimatePageNumbersWith({ guess: true, measureWidth: roughTextWidth }) };
}
