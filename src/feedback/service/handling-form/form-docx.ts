import {
  BorderStyle,
  Document,
  Footer,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import type { FormBlock, HandlingForm } from "../../domain/handling-form/handling-form.ts";

/** A4 less margins of 17 mm, in twentieths of a point. */
const WIDTH = 9_978;
const MARGIN = 964;
const LINE = { style: BorderStyle.SINGLE, size: 4, color: "B9C2CD" } as const;
const NONE = { style: BorderStyle.NIL, size: 0, color: "auto" } as const;
const GRID = {
  top: LINE,
  bottom: LINE,
  left: LINE,
  right: LINE,
  insideHorizontal: LINE,
  insideVertical: LINE,
};
const SOFT = "566172";
const PRIMARY = "2F5D8A";
const FONT = { ascii: "Arial", hAnsi: "Arial", eastAsia: "Microsoft YaHei", cs: "Arial" };

/** The form as a Word file, to be filled on and filed. */
export async function formDocx(form: HandlingForm): Promise<Uint8Array> {
  const file = new Document({
    title: `${form.title} ${form.number}`,
    creator: "Huiyin",
    styles: { default: { document: { run: { font: FONT, size: 19, color: "1F2A37" } } } },
    sections: [
      {
        properties: {
          page: {
            size: { width: 11_906, height: 16_838 },
            margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN },
          },
        },
        footers: { default: footer(form) },
        children: [
          new Paragraph({
            children: [new TextRun({ text: clean(form.organization), bold: true, color: PRIMARY })],
          }),
          new Paragraph({
            spacing: { after: 80 },
            border: { bottom: { style: BorderStyle.SINGLE, size: 8, color: PRIMARY, space: 4 } },
            tabStops: [{ type: "right", position: WIDTH }],
            children: [
              new TextRun({ text: clean(form.title), bold: true, size: 34 }),
              new TextRun({ text: `\t${form.number}`, bold: true, size: 22 }),
            ],
          }),
          ...form.blocks.flatMap(blockParts),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(file));
}

function footer({ number, printed, page }: HandlingForm): Footer {
  const [before = "", between = "", after = ""] = page.split(/\{pages?\}/u);
  const small = { size: 16, color: SOFT };
  return new Footer({
    children: [
      new Paragraph({
        tabStops: [{ type: "right", position: WIDTH }],
        children: [
          new TextRun({ ...small, text: clean(`${number} · ${printed}\t${before}`) }),
          new TextRun({ ...small, children: [PageNumber.CURRENT] }),
          new TextRun({ ...small, text: between }),
          new TextRun({ ...small, children: [PageNumber.TOTAL_PAGES] }),
          new TextRun({ ...small, text: after }),
        ],
      }),
    ],
  });
}

function blockParts(block: FormBlock): (Paragraph | Table)[] {
  const title = new Paragraph({
    keepNext: true,
    spacing: { before: 240, after: 100 },
    children: [new TextRun({ text: clean(block.title), bold: true, size: 22, color: PRIMARY })],
  });
  if (block.kind === "text") return [title, saidParagraph(block.text)];
  if (block.kind === "signatures") return [title, signatures(block)];
  if (block.kind === "facts") return [title, facts(block.facts)];
  if (block.rows.length === 0) return [title, new Paragraph({ children: runs(block.none, { color: SOFT }) })];
  const total = block.widths.reduce((sum, one) => sum + one, 0);
  const widths = block.widths.map((one) => Math.round((one / total) * WIDTH));
  const head = tableRow(block.head, widths, { bold: true, fill: "F3F6F9" });
  return [title, grid([head, ...block.rows.map((row) => tableRow(row, widths, {}))], widths)];
}

function facts(rows: readonly (readonly [string, string])[]): Table {
  const widths = [2_000, WIDTH - 2_000];
  return grid(
    rows.map((row) => tableRow(row, widths, { firstSoft: true })),
    widths,
  );
}

interface RowLook {
  readonly bold?: boolean;
  readonly fill?: string;
  /** The first cell names the row. */
  readonly firstSoft?: boolean;
}

function tableRow(cells: readonly string[], widths: readonly number[], look: RowLook): TableRow {
  return new TableRow({
    cantSplit: cells.every((text) => text.length < 400),
    tableHeader: look.fill !== undefined,
    children: cells.map(
      (text, i) =>
        new TableCell({
          width: { size: widths[i] ?? 0, type: WidthType.DXA },
          ...(look.fill !== undefined && { shading: { type: "clear", color: "auto", fill: look.fill } }),
          children: [
            new Paragraph({
              children: runs(text, {
                ...(look.bold === true && { bold: true }),
                ...(look.firstSoft === true && i === 0 && { color: SOFT }),
              }),
            }),
          ],
        }),
    ),
  });
}

function grid(rows: readonly TableRow[], widths: readonly number[]): Table {
  return new Table({
    rows: [...rows],
    width: { size: WIDTH, type: WidthType.DXA },
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    margins: { left: 100, right: 100, top: 50, bottom: 50, marginUnitType: WidthType.DXA },
    borders: GRID,
  });
}

function saidParagraph(text: string): Paragraph {
  return new Paragraph({
    indent: { left: 170 },
    border: { left: { style: BorderStyle.SINGLE, size: 16, color: PRIMARY, space: 8 } },
    children: runs(text, {}),
  });
}

/** Two a row, with room for the name above the line. */
function signatures({ people, date }: Extract<FormBlock, { kind: "signatures" }>): Table {
  const widths = [WIDTH / 2, WIDTH / 2];
  const cell = (name: string): TableCell =>
    new TableCell({
      width: { size: WIDTH / 2, type: WidthType.DXA },
      children: [
        new Paragraph({ spacing: { after: 600 }, children: runs(name, { color: SOFT }) }),
        new Paragraph({
          border: { top: LINE },
          spacing: { after: 240 },
          children: runs(date, { color: SOFT }),
        }),
      ],
    });
  const pairs = people.flatMap((name, i) => (i % 2 === 0 ? [[name, people[i + 1] ?? ""]] : []));
  return new Table({
    rows: pairs.map((pair) => new TableRow({ cantSplit: true, children: pair.map(cell) })),
    width: { size: WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins: { left: 100, right: 300, marginUnitType: WidthType.DXA },
    borders: {
      top: NONE,
      bottom: NONE,
      left: NONE,
      right: NONE,
      insideHorizontal: NONE,
      insideVertical: NONE,
    },
  });
}

function runs(text: string, look: { readonly bold?: boolean; readonly color?: string }): TextRun[] {
  return clean(text)
    .split("\n")
    .map((line, i) => new TextRun({ text: line, ...look, ...(i > 0 && { break: 1 }) }));
}

/** Signs that XML 1.0 forbids, and marks that turn the direction of writing. */
const UNPRINTABLE =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/gu;

function clean(text: string): string {
  return text.toWellFormed().replaceAll(/\r\n?/gu, "\n").replaceAll(UNPRINTABLE, "");
}
