import { posix } from "node:path";
import { Failure } from "../../kit/failure.ts";
import type { ZipArchive, ZipPart } from "./zip-archive.ts";
import { openZip, unpackText } from "./zip-archive.ts";
import type { XmlListener } from "./xml-scanner.ts";
import { decodeEscapes, xmlAttribute, XmlScanner } from "./xml-scanner.ts";

export interface WorkbookSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly part: ZipPart;
}

/** What the sheets of a workbook share. */
export interface Workbook {
  readonly archive: ZipArchive;
  readonly sheets: readonly WorkbookSheet[];
  readonly sharedTexts: readonly string[];
  /** Per cell style: does it show a date? */
  readonly dateStyles: readonly boolean[];
  /** Days to add to a date serial: the 1904 system counts from another day. */
  readonly dateShift: number;
}

/** Bytes; shared texts are the only part held in memory. */
const SHARED_TEXTS_LIMIT = 160 * 1024 * 1024;
/** Its prefix is free, mostly "r". */
const RELATION_ID = /(?:^|\s)[\w.-]+:id\s*=\s*["']([^"']*)["']/u;
const DAYS_1900_TO_1904 = 1462;
/** Built-in date formats, with those of Chinese workbooks (ECMA-376 part 1, 18.8.30). */
const DATE_FORMATS: readonly (readonly [number, number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
];

/**
 * Opens an XLSX workbook. Failures: `xlsx-broken`, `xlsx-password`, `xlsx-too-large-unpacked`, `file-wrong-type` for
 * another kind of archive, such as a Word document.
 */
export async function openWorkbook(file: string): Promise<Workbook> {
  const archive = await openZip(file);
  const bookPath = await workbookPath(archive);
  const book = archive.parts.get(bookPath);
  if (!book) throw new Failure("file-wrong-type", { file, type: archiveType(archive) });
  const targets = await relations(archive, bookPath);
  const { sheets, dateShift } = await readBook(archive, book, targets);
  return {
    archive,
    sheets,
    dateShift,
    sharedTexts: await readSharedTexts(archive, targets.byType.get("sharedStrings")),
    dateStyles: await readDateStyles(archive, targets.byType.get("styles")),
  };
}

async function workbookPath(archive: ZipArchive): Promise<string> {
  const { byType } = await relations(archive, "");
  const path = byType.get("officeDocument") ?? "xl/workbook.xml";
  return path.endsWith("workbook.xml") ? path : "";
}

function archiveType({ parts }: ZipArchive): string {
  const paths = [...parts.keys()];
  if (paths.some((path) => path.startsWith("word/"))) return "Word (.docx)";
  if (paths.some((path) => path.startsWith("ppt/"))) return "PowerPoint (.pptx)";
  if (parts.has("xl/workbook.bin")) return "Excel (.xlsb)";
  return parts.has("mimetype") ? "OpenDocument (.ods)" : "ZIP";
}

interface Relations {
  readonly byId: ReadonlyMap<string, string>;
  /** Last word of the relation's type → path of the (first) part. */
  readonly byType: ReadonlyMap<string, string>;
}

/** The parts another part refers to, as paths from the archive's root. */
async function relations(archive: ZipArchive, path: string): Promise<Relations> {
  const folder = posix.dirname(path);
  const part = archive.parts.get(posix.join(folder, "_rels", `${posix.basename(path)}.rels`));
  const byId = new Map<string, string>();
  const byType = new Map<string, string>();
  if (part) {
    await scan(archive, part, {
      open(name, attributes) {
        if (name !== "Relationship") return;
        const target = xmlAttribute(attributes, "Target") ?? "";
        const full = target.startsWith("/") ? target.slice(1) : posix.join(folder, target);
        const type = (xmlAttribute(attributes, "Type") ?? "").split("/").at(-1) ?? "";
        byId.set(xmlAttribute(attributes, "Id") ?? "", full);
        if (!byType.has(type)) byType.set(type, full);
      },
    });
  }
  return { byId, byType };
}

async function readBook(
  archive: ZipArchive,
  book: ZipPart,
  targets: Relations,
): Promise<Pick<Workbook, "sheets" | "dateShift">> {
  const sheets: WorkbookSheet[] = [];
  let dateShift = 0;
  await scan(archive, book, {
    open(name, attributes) {
      if (name === "workbookPr" && /^(?:1|true)$/u.test(xmlAttribute(attributes, "date1904") ?? "")) {
        dateShift = DAYS_1900_TO_1904;
      }
      const sheet = name === "sheet" ? bookSheet(archive, attributes, targets) : null;
      if (sheet) sheets.push(sheet);
    },
  });
  return { sheets, dateShift };
}

function bookSheet(archive: ZipArchive, attributes: string, targets: Relations): WorkbookSheet | null {
  const id = RELATION_ID.exec(attributes)?.[1] ?? "";
  const part = archive.parts.get(targets.byId.get(id) ?? "");
  const state = xmlAttribute(attributes, "state") ?? "visible";
  return part ? { name: xmlAttribute(attributes, "name") ?? "", hidden: state !== "visible", part } : null;
}

/** Texts of "si" elements: runs are joined, phonetic guides ("rPh") left out. */
async function readSharedTexts(archive: ZipArchive, path: string | undefined): Promise<readonly string[]> {
  const part = archive.parts.get(path ?? "");
  const texts: string[] = [];
  if (!part) return texts;
  if (part.unpacked > SHARED_TEXTS_LIMIT) {
    throw new Failure("xlsx-too-large-unpacked", {
      file: archive.file,
      megabytes: Math.round(part.unpacked / 1048576),
    });
  }
  let text = "";
  let inText = false;
  let inGuide = false;
  await scan(archive, part, {
    open(name) {
      if (name === "si") text = "";
      else if (name === "rPh") inGuide = true;
      else if (name === "t") inText = !inGuide;
    },
    text(piece) {
      if (inText) text += piece;
    },
    close(name) {
      if (name === "t") inText = false;
      else if (name === "rPh") inGuide = false;
      else if (name === "si") texts.push(decodeEscapes(text));
    },
  });
  return texts;
}

async function readDateStyles(archive: ZipArchive, path: string | undefined): Promise<readonly boolean[]> {
  const part = archive.parts.get(path ?? "");
  const own = new Map<number, boolean>();
  const styles: boolean[] = [];
  let inCellStyles = false;
  if (!part) return styles;
  await scan(archive, part, {
    open(name, attributes) {
      if (name === "cellXfs") inCellStyles = true;
      else if (name === "numFmt")
        own.set(
          Number(xmlAttribute(attributes, "numFmtId")),
          isDateFormat(xmlAttribute(attributes, "formatCode") ?? ""),
        );
      else if (name === "xf" && inCellStyles) {
        const id = Number(xmlAttribute(attributes, "numFmtId") ?? 0);
        styles.push(own.get(id) ?? DATE_FORMATS.some(([first, last]) => id >= first && id <= last));
      }
    },
    close(name) {
      if (name === "cellXfs") inCellStyles = false;
    },
  });
  return styles;
}

/** A format code shows a date when year, month, day, hour or second stands outside quotes, escapes and brackets. */
export function isDateFormat(code: string): boolean {
  const bare = code.replaceAll(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/giu, "");
  return /[ymdhs]/iu.test(bare.replaceAll(/general/giu, ""));
}

async function scan(archive: ZipArchive, part: ZipPart, listener: Partial<XmlListener>): Promise<void> {
  const scanner = new XmlScanner({ open() {}, text() {}, close() {}, ...listener });
  try {
    for await (const piece of unpackText(archive, part)) scanner.write(piece);
  } catch (error) {
    throw error instanceof RangeError ? new Failure("xlsx-broken", { file: archive.file }) : error;
  }
}
