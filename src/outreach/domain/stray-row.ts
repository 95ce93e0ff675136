import { comparableName } from "./column-name.ts";
import type { NamedColumn } from "./sheet-layout.ts";

const TOTALS_START = /^[合总小共汇平均满tgsam\uff00-\uffef]/iu;
const TOTALS =
  /^(?:合计|总计|小计|共计|汇总|平均|平均分|平均值|平均数|均值|均分|满意率|总分|total|totals|grandtotal|subtotal|sum|average|averages|mean|avg)[:：]?$/u;
const TOTALS_LENGTH = 12;
const SHOWN_CELLS = 3;

/**
 * Tells rows that are no records: totals and averages by their first word, and the header once more (`answer`: a
 * column of answers, whose cell then holds its own name). Gives what to show of such a row, null for a record.
 */
export function strayRow(texts: readonly string[], answer: NamedColumn | null): string | null {
  const first = texts.find((text) => text !== "");
  if (first !== undefined && isTotals(first)) return first;
  if (answer === null || !repeatsName(texts[answer.column], answer.name)) return null;
  return texts
    .filter((text) => text !== "")
    .slice(0, SHOWN_CELLS)
    .join(" ");
}

function isTotals(text: string): boolean {
  if (text.length > TOTALS_LENGTH || !TOTALS_START.test(text)) return false;
  return TOTALS.test(text.normalize("NFKC").replaceAll(/\s/gu, "").toLowerCase());
}

function repeatsName(text: string | undefined, name: string): boolean {
  if (text === undefined || text.length < 3 || text.length > 80) return false;
  return comparableName(text) === comparableName(name);
}
