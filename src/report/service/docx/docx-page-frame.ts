import { Footer, Header, PageNumber, Paragraph, TextRun } from "docx";
import type { ISectionOptions } from "docx";
import type { ReportDocument } from "../../domain/report-document.ts";
import { PAGE } from "./docx-look.ts";
import { xmlLine } from "../xml-text.ts";

type SectionLook = NonNullable<ISectionOptions["properties"]>;

/** A4 with the report's margins. */
export const PAGE_LOOK: SectionLook = {
  page: {
    size: { width: PAGE.width, height: PAGE.height },
    margin: {
      top: PAGE.top,
      bottom: PAGE.bottom,
      left: PAGE.side,
      right: PAGE.side,
      header: PAGE.header,
      footer: PAGE.footer,
    },
  },
};

/** Running title above, "page x of y" as fields below. */
export function pageFrame(document: ReportDocument): Pick<ISectionOptions, "headers" | "footers"> {
  const title = new Paragraph({
    style: "Header",
    children: [new TextRun(xmlLine(document.runningTitle))],
  });
  const pages = new Paragraph({
    style: "Footer",
    children: [new TextRun({ children: footerPieces(document.pageFooter) })],
  });
  return {
    headers: { default: new Header({ children: [title] }) },
    footers: { default: new Footer({ children: [pages] }) },
  };
}

function footerPieces(pattern: string) {
  return xmlLine(pattern)
    .split(/(\{page\}|\{pages\})/u)
    .filter((piece) => piece !== "")
    .map((piece) => {
      if (piece === "{page}") return PageNumber.CURRENT;
      return piece === "{pages}" ? PageNumber.TOTAL_PAGES : piece;
    });
}
