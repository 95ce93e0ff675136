import { XMLParser } from "fast-xml-parser";
import { Failure } from "../../../kit/failure.ts";
import type { LssRow, LssTables } from "../../domain/import-definition/lss-tables.ts";

const DEEPEST = 12;
const DECLARATION = /<!(?:DOCTYPE|ENTITY|ELEMENT|ATTLIST)/iu;
const PARSER = new XMLParser({
  ignoreAttributes: true,
  ignoreDeclaration: true,
  parseTagValue: false,
  trimValues: true,
  maxNestedTags: DEEPEST,
});

/**
 * The tables of a LimeSurvey export: `document > TABLE > rows > row > COLUMN`. A document type is refused, so nothing
 * in the file can refer to other files or grow.
 * @throws Failure `survey-file-doctype` | `survey-file-xml-broken`
 */
export function readLss(xml: string): LssTables {
  if (DECLARATION.test(withoutData(xml))) throw new Failure("survey-file-doctype");
  const root = childOf(parsed(xml), "document");
  const tables = new Map<string, readonly LssRow[]>();
  for (const [name, table] of Object.entries(root ?? {})) {
    const rows = childOf(childOf(table, "rows"), "row", true);
    if (Array.isArray(rows)) tables.set(name, rows.filter(isPlain).map(rowOf));
  }
  return tables;
}

/** The markup alone: what stands in CDATA sections is words. An unclosed one ends the text. */
function withoutData(xml: string): string {
  const parts: string[] = [];
  let at = 0;
  for (let start = xml.indexOf("<![CDATA["); start >= 0; start = xml.indexOf("<![CDATA[", at)) {
    parts.push(xml.slice(at, start));
    const end = xml.indexOf("]]>", start);
    if (end < 0) return parts.join("");
    at = end + 3;
  }
  return parts.join("") + xml.slice(at);
}

function parsed(xml: string): unknown {
  try {
    return PARSER.parse(xml);
  } catch {
    // The parser's own messages are for programmers; the file is broken or meant to do harm.
    throw new Failure("survey-file-xml-broken");
  }
}

type Plain = Readonly<Record<string, unknown>>;

function isPlain(value: unknown): value is Plain {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function childOf(value: unknown, name: string): Plain | null;
function childOf(value: unknown, name: string, asList: true): readonly unknown[];
function childOf(value: unknown, name: string, asList = false): Plain | readonly unknown[] | null {
  const child = isPlain(value) && Object.hasOwn(value, name) ? value[name] : null;
  if (asList) return Array.isArray(child) ? child : [child];
  return isPlain(child) ? child : null;
}

/** Columns hold words; anything nested in one is not read. */
function rowOf(row: Plain): LssRow {
  return Object.fromEntries(
    Object.entries(row).map(([column, value]) => [column, typeof value === "string" ? value : ""]),
  );
}
