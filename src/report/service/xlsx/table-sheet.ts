import type { Style, Worksheet, stream } from "exceljs";
import { NOTE_LOOK, TITLE_LOOK, cellLook, headLook, pageSetup } from "./workbook-look.ts";

type Writer = InstanceType<typeof stream.xlsx.WorkbookWriter>;
type CellContent = string | number | null | { readonly formula: string; readonly result: string };

/** One sheet as the workbook shows it: title, note, header, rows. */
export interface TableSheet {
  readonly name: string;
  readonly title: string;
  readonly note: string;
  readonly columns: readonly TableColumn[];
  readonly rows: Iterable<readonly CellContent[]>;
}

interface TableColumn {
  readonly label: string;
  readonly width: number;
  readonly side: "left" | "right";
  readonly numberFormat: string;
  readonly look?: Partial<Style>;
}

const HEADER_ROW = 3;
/** Rows between two pauses in which compression catches up, so that 100,000 rows never wait in memory. */
const ROWS_PER_TURN = 500;

/** Writes the sheet row by row and closes it. `pause` gives the event loop a turn and rejects when the output failed. */
export async function writeTableSheet(
  writer: Writer,
  table: TableSheet,
  pause: () => Promise<void>,
): Promise<void> {
  const sheet = writer.addWorksheet(table.name, {
    views: [{ state: "frozen", xSplit: 0, ySplit: HEADER_ROW, showGridLines: false }],
    pageSetup: pageSetup(HEADER_ROW),
    headerFooter: { oddFooter: "&C&P / &N" },
  });
  sheet.columns = table.columns.map((column) => ({ width: Math.min(100, Math.max(6, column.width)) }));
  writeHead(sheet, table);
  const looks = table.columns.map((column) => column.look ?? cellLook(column.side, column.numberFormat));
  let last = HEADER_ROW;
  for (const cells of table.rows) {
    last += 1;
    writeRow(sheet, cells, looks);
    if (last % ROWS_PER_TURN === 0) await pause();
  }
  if (table.columns.length > 0) {
    sheet.autoFilter = {
      from: { row: HEADER_ROW, column: 1 },
      to: { row: last, column: table.columns.length },
    };
  }
  sheet.commit();
  await pause();
}

function writeHead(sheet: Worksheet, table: TableSheet): void {
  const title = sheet.addRow([table.title]);
  title.getCell(1).style = TITLE_LOOK;
  title.height = 26;
  title.commit();
  const note = sheet.addRow([table.note]);
  note.getCell(1).style = NOTE_LOOK;
  note.commit();
  const head = sheet.addRow(table.columns.map((column) => column.label));
  for (const [index, column] of table.columns.entries())
    head.getCell(index + 1).style = headLook(column.side);
  head.commit();
}

function writeRow(sheet: Worksheet, cells: readonly CellContent[], looks: readonly Partial<Style>[]): void {
  const row = sheet.addRow([...cells]);
  for (const [index, look] of looks.entries()) row.getCell(index + 1).style = look;
  row.commit();
}
