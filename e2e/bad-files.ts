import { copyFile, mkdir, open, readFile, truncate, writeFile } from "node:fs/promises";
import path from "node:path";
import ExcelJS from "exceljs";
import iconv from "iconv-lite";
import { EXAMPLES } from "./run-command.ts";

/** Makes one file in a folder and gives its path. */
export type FileMaker = (folder: string) => Promise<string>;

export const HEADER = "客户编号,回访日期,客户类型,服务态度,响应速度,总体满意度,客户反馈建议";
const MEGABYTE = 1024 * 1024;
const OLE_HEAD = Buffer.from("d0cf11e0a1b11ae1", "hex");

export function csv(text: string): FileMaker {
  return bytes("calls.csv", Buffer.from(text, "utf8"));
}

export function bytes(name: string, content: Buffer): FileMaker {
  return async (folder) => {
    const file = path.join(folder, name);
    await writeFile(file, content);
    return file;
  };
}

export const missing: FileMaker = async (folder) => path.join(folder, "没有这个文件.xlsx");

export const aFolder: FileMaker = async (folder) => {
  const file = path.join(folder, "calls.xlsx");
  await mkdir(file);
  return file;
};

export const picture = bytes("calls.xlsx", Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"));

/** An OLE compound file names its streams in UTF-16. */
export function ole(stream: string): FileMaker {
  const body = Buffer.concat([
    OLE_HEAD,
    Buffer.alloc(1024),
    Buffer.from(stream, "utf16le"),
    Buffer.alloc(1024),
  ]);
  return bytes("calls.xlsx", body);
}

/** A text document is a zip as well, but holds no workbook. */
export const wordDocument: FileMaker = async (folder) => {
  const { Document, Packer, Paragraph } = await import("docx");
  const document = new Document({ sections: [{ children: [new Paragraph("回访记录")] }] });
  return bytes("calls.docx", await Packer.toBuffer(document))(folder);
};

export const truncatedWorkbook: FileMaker = async (folder) => {
  const whole = await readFile(path.join(EXAMPLES, "call-backs.xlsx"));
  return bytes("calls.xlsx", whole.subarray(0, Math.floor(whole.length / 2)))(folder);
};

/** 200 MB that take no room on the disk: `head`, then a hole. */
export function huge(head: string): FileMaker {
  return async (folder) => {
    const file = path.join(folder, "calls.csv");
    await writeFile(file, head);
    await truncate(file, 200 * MEGABYTE);
    return file;
  };
}

/** UTF-8 first, GB18030 later: two exports pasted together. */
export const mixedEncodings = bytes(
  "calls.csv",
  Buffer.concat([
    Buffer.from(`${HEADER}\nA1,2025/6/3,个人客户,5,4,4,师傅态度很好\n`.repeat(1), "utf8"),
    iconv.encode("A2,2025/6/4,企业客户,3,2,2,等了好几天才来\n".repeat(40), "gb18030"),
  ]),
);

export async function workbook(
  folder: string,
  rows: readonly (readonly ExcelJS.CellValue[])[],
): Promise<string> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet("回访记录").addRows(rows.map((row) => [...row]));
  const file = path.join(folder, "calls.xlsx");
  await book.xlsx.writeFile(file);
  return file;
}

/** A broken middle, whole ends: the directory of the zip is there, the sheet is not. */
export const damagedWorkbook: FileMaker = async (folder) => {
  const file = path.join(folder, "calls.xlsx");
  await copyFile(path.join(EXAMPLES, "call-backs.xlsx"), file);
  const handle = await open(file, "r+");
  const { size } = await handle.stat();
  await handle.write(Buffer.alloc(Math.floor(size / 2), 0x55), 0, undefined, Math.floor(size / 4));
  await handle.close();
  return file;
};
