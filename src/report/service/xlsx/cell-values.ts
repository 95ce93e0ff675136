import type { DataKind } from "../../domain/report-document.ts";
import { xmlText } from "../xml-text.ts";

/** Most characters (UTF-16 units) of an Excel cell. */
const LONGEST = 32_767;

/**
 * Number formats by kind. Text columns carry the text format "@": a customer's "=1+1" is stored as a string either
 * way and never calculated, and with it stays one even when somebody edits the cell in Excel.
 */
export const NUMBER_FORMATS: Readonly<Record<DataKind, string>> = {
  text: "@",
  integer: "#,##0",
  score: "0.00",
  share: "0.0%",
  p: "0.0000",
  number: "0.000",
};

/** What goes into a cell: finite numbers as they are, text without forbidden characters and cut at Excel's limit with `mark` at its end; nothing else. */
export function cellValue(value: string | number | null | undefined, mark: string): string | number | null {
  if (value === null || value === undefined) return null;
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  const text = xmlText(value);
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - mark.length - 1).toWellFormed()}…${mark}`;
}
