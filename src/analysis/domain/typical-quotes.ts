import type { CallBackRecords } from "../../outreach/domain/call-back-records.ts";
import type { Quote } from "./satisfaction-figures.ts";
import type { TextColumns } from "./text-columns.ts";

const SHORTEST = 6;
const LONGEST = 90;

/**
 * The most telling verbatims among `candidates`: clear in tone, long enough to say something and short enough
 * to print whole, no text twice. Deterministic: ties go to the earlier record.
 */
export function chooseQuotes(
  records: CallBackRecords,
  text: TextColumns,
  candidates: Iterable<number>,
  limit: number,
): Quote[] {
  const ranked: { record: number; worth: number }[] = [];
  for (const record of candidates) {
    const worth = worthOf(records.verbatim[record] ?? "", text.score[record] ?? 0);
    if (worth > 0) ranked.push({ record, worth });
  }
  ranked.sort((a, b) => b.worth - a.worth || a.record - b.record);
  const quotes: Quote[] = [];
  const seen = new Set<string>();
  for (const { record } of ranked) {
    if (quotes.length >= limit) break;
    const opening = (records.verbatim[record] ?? "").replaceAll(/[\s\p{P}\d]/gu, "").slice(0, 6);
    if (seen.has(opening)) continue;
    seen.add(opening);
    quotes.push(quoteOf(records, record));
  }
  return quotes;
}

/** 0 = not to be printed. */
function worthOf(verbatim: string, score: number): number {
  const length = verbatim.length;
  if (length < SHORTEST) return length > 0 ? 0.01 : 0;
  const fit = length <= LONGEST ? Math.min(1, length / 24) : Math.max(0.1, 1 - (length - LONGEST) / 400);
  return fit * (0.3 + Math.abs(score));
}

export function quoteOf(records: CallBackRecords, record: number): Quote {
  const source = records.sources[records.source[record] ?? 0];
  return {
    record,
    file: source?.file ?? "",
    sheet: source?.sheet ?? "",
    row: records.row[record] ?? 0,
    text: records.verbatim[record] ?? "",
  };
}
