import { Failure } from "../../../kit/failure.ts";
import type { ImportedDefinition } from "../../domain/import-definition/import-report.ts";
import { isPlain } from "../../domain/import-definition/plain-json.ts";
import { isLimeSurvey, readLimeSurvey } from "../../domain/import-definition/read-limesurvey.ts";
import { isOwnJson, readOwnJson } from "../../domain/import-definition/read-own-json.ts";
import { readPastedText } from "../../domain/import-definition/read-pasted-text.ts";
import { isSurveyJs, readSurveyJs } from "../../domain/import-definition/read-surveyjs.ts";
import { readTemplateSheet } from "../../domain/import-definition/read-template-sheet.ts";
import { columnsOf } from "../../domain/import-definition/template-row.ts";
import { jsonDepth } from "./json-depth.ts";
import { readLss } from "./read-lss.ts";
import { readSheetTexts } from "./read-sheet-texts.ts";

/** Bytes. */
export const SURVEY_FILE_LIMIT = 10 * 1024 * 1024;
const DEEPEST_JSON = 200;

/**
 * Reads a survey of any known form; which one it is its content tells, never its name.
 * @param name of the file, for messages
 * @throws Failure `survey-file-empty` | `survey-file-unknown` | `survey-file-unknown-json` | `survey-file-unknown-sheet` |
 *   `survey-file-json-broken` {line} | `survey-file-too-deep` | `survey-definition-faulty` {path, fault, count} |
 *   `survey-file-xml-broken` | `survey-file-doctype` | `survey-file-unreadable` | those of reading sheets
 */
export async function readSurveyFile(content: Uint8Array, name: string): Promise<ImportedDefinition> {
  if (isBinary(content)) return readSheet(content, name);
  const text = decoded(content).trim();
  if (text.startsWith("{") || text.startsWith("[{")) return readJson(text);
  if (text.startsWith("<")) return readXml(text);
  if (hasTemplateHeader(text)) return readSheet(Buffer.from(text), name);
  return readPastedText(text);
}

/** A packed workbook, or anything else that is no text: NULs stand in no text but UTF-16. */
function isBinary(content: Uint8Array): boolean {
  const head = content.subarray(0, 4096);
  const isUtf16 = head[0] === 0xff || head[0] === 0xfe;
  return (head[0] === 0x50 && head[1] === 0x4b && (head[2] ?? 9) < 8) || (!isUtf16 && head.includes(0));
}

function decoded(content: Uint8Array): string {
  const marked = content[0] === 0xff && content[1] === 0xfe ? "utf-16le" : null;
  for (const encoding of marked ? [marked] : ["utf-8", "gb18030"]) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(content);
    } catch (error) {
      // The next encoding may fit.
      if (!(error instanceof TypeError)) throw error;
    }
  }
  throw new Failure("survey-file-unreadable");
}

async function readSheet(content: Uint8Array, name: string): Promise<ImportedDefinition> {
  const rows = await readSheetTexts(content, name);
  if (!rows) throw new Failure("survey-file-unknown-sheet");
  return readTemplateSheet(rows);
}

/** A table copied out of Excel, or saved as CSV. */
function hasTemplateHeader(text: string): boolean {
  const first = text.split(/\r\n|\r|\n/u, 20);
  return first.some(
    (line) => columnsOf(line.split(/[\t,;]/u).map((cell) => cell.replaceAll('"', ""))) !== null,
  );
}

function readJson(text: string): ImportedDefinition {
  if (jsonDepth(text) > DEEPEST_JSON) throw new Failure("survey-file-too-deep");
  const json = parsed(text);
  // What the API answers for a survey holds the definition inside.
  const inner = isPlain(json) && Object.hasOwn(json, "definition") ? json["definition"] : json;
  if (isOwnJson(inner)) return readOwnJson(inner);
  if (isSurveyJs(inner)) return readSurveyJs(inner);
  throw new Failure("survey-file-unknown-json");
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    const at = /position (\d+)/u.exec(error instanceof Error ? error.message : "")?.[1];
    const before = at === undefined ? text : text.slice(0, Number(at));
    throw new Failure("survey-file-json-broken", { line: before.split("\n").length });
  }
}

function readXml(text: string): ImportedDefinition {
  if (/^<(?:!doctype\s+html|html|head|body|table|div|svg)\b/iu.test(text))
    throw new Failure("survey-file-unknown");
  const tables = readLss(text);
  if (!isLimeSurvey(tables)) throw new Failure("survey-file-unknown");
  return readLimeSurvey(tables);
}
