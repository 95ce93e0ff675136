import { AlignmentType, Document, Footer, Header, Packer, PageNumber, Paragraph, TextRun } from "docx";
import type { LetterSheet } from "../../domain/reply-letter/letter-sheet.ts";

/** Margins in twentieths of a point: 28 mm left, 26 mm right, 30 mm above and below. */
const MARGINS = { left: 1_587, right: 1_474, top: 1_701, bottom: 1_701 };
const FONT = { ascii: "Times New Roman", hAnsi: "Times New Roman", eastAsia: "仿宋", cs: "Times New Roman" };
const HEAD_FONT = { ...FONT, eastAsia: "黑体" };

/** The letter as a Word file, to be put on the house's own paper. */
export async function letterDocx(sheet: LetterSheet): Promise<Uint8Array> {
  const isChinese = sheet.lang === "zh";
  const size = isChinese ? 28 : 23;
  const file = new Document({
    title: clean(sheet.title),
    creator: "Huiyin",
    styles: { default: { document: { run: { font: FONT, size } } } },
    sections: [
      {
        properties: { page: { size: { width: 11_906, height: 16_838 }, margin: MARGINS } },
        ...(sheet.draft !== "" && { headers: { default: header(sheet.draft) } }),
        footers: { default: footer(sheet.page) },
        children: [...head(sheet, isChinese), ...body(sheet, isChinese), ...end(sheet)],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(file));
}

function header(draft: string): Header {
  const run = new TextRun({ text: clean(draft), size: 18, color: "B3341F" });
  return new Header({ children: [new Paragraph({ alignment: AlignmentType.RIGHT, children: [run] })] });
}

function footer(page: string): Footer {
  const [before = "", after = ""] = page.split("{page}");
  const small = { size: 20 };
  const children = [
    new TextRun({ ...small, text: before }),
    new TextRun({ ...small, children: [PageNumber.CURRENT] }),
    new TextRun({ ...small, text: after }),
  ];
  return new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children })] });
}

function head(sheet: LetterSheet, isChinese: boolean): Paragraph[] {
  const title = new TextRun({
    text: clean(sheet.title),
    bold: true,
    size: isChinese ? 36 : 32,
    font: HEAD_FONT,
  });
  const number = new TextRun({ text: clean(sheet.number), size: isChinese ? 24 : 21 });
  return [
    new Paragraph({ alignment: AlignmentType.CENTER, spacing: { after: 160 }, children: [title] }),
    new Paragraph({
      alignment: isChinese ? AlignmentType.CENTER : AlignmentType.LEFT,
      spacing: { after: 320 },
      children: [number],
    }),
    new Paragraph({ spacing: linesOf(isChinese), children: [new TextRun(clean(sheet.addressee))] }),
  ];
}

const linesOf = (isChinese: boolean) => ({ line: isChinese ? 420 : 320, after: isChinese ? 0 : 100 });

function body({ opening, parts, closing }: LetterSheet, isChinese: boolean): Paragraph[] {
  const indent = isChinese ? { firstLine: 560 } : {};
  const spacing = linesOf(isChinese);
  const paragraph = (text: string, keepNext = false): Paragraph =>
    new Paragraph({ spacing, indent, keepNext, children: [new TextRun(clean(text))] });
  return [
    ...opening.map((line) => paragraph(line)),
    ...parts.flatMap(({ title, lines }) => [
      new Paragraph({
        keepNext: true,
        spacing: { ...spacing, before: 120 },
        indent,
        children: [new TextRun({ text: clean(title), bold: true, font: HEAD_FONT })],
      }),
      ...lines.map((line) => paragraph(line)),
    ]),
    // A page that bears the seal bears words of the letter too.
    ...closing.map((line) => paragraph(line, true)),
  ];
}

function end({ signer, seal, date, contact }: LetterSheet): Paragraph[] {
  const right = (run: TextRun, before = 0): Paragraph =>
    new Paragraph({
      alignment: AlignmentType.CENTER,
      keepNext: contact !== "",
      spacing: { before },
      indent: { left: 4_000 },
      children: [run],
    });
  return [
    right(new TextRun({ text: clean(signer), bold: true }), 600),
    right(new TextRun({ text: clean(seal), size: 20, color: "777777" })),
    right(new TextRun(clean(date))),
    ...(contact === ""
      ? []
      : [
          new Paragraph({
            spacing: { before: 300 },
            children: [new TextRun({ text: clean(contact), size: 22 })],
          }),
        ]),
  ];
}

/** Signs that XML 1.0 forbids, and marks that turn the direction of writing. */
const UNPRINTABLE =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/gu;

function clean(text: string): string {
  return text.toWellFormed().replaceAll(UNPRINTABLE, "");
}
