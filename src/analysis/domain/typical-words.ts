import type { WordCount } from "./satisfaction-figures.ts";
import type { TextColumns } from "./text-columns.ts";

/**
 * Sentiment words by number of records that use them, most frequent first; ties in the order of first use.
 * @param dimension 1-based index into `DIMENSIONS`, or null for all words.
 */
export function countWords(
  text: TextColumns,
  sign: 1 | -1,
  dimension: number | null,
  limit: number,
): WordCount[] {
  const counts = new Map<number, { count: number; last: number }>();
  const { record, word, sign: signs, dimension: dimensions } = text.wordUses;
  for (let i = 0; i < record.length; i++) {
    if (signs[i] !== sign || (dimension !== null && dimensions[i] !== dimension)) continue;
    const key = word[i] ?? 0;
    const entry = counts.get(key);
    if (entry === undefined) counts.set(key, { count: 1, last: record[i] ?? 0 });
    else if (entry.last !== record[i]) {
      entry.count++;
      entry.last = record[i] ?? 0;
    }
  }
  return [...counts]
    .toSorted(([, a], [, b]) => b.count - a.count)
    .slice(0, limit)
    .map(([index, { count }]) => ({ word: text.words[index] ?? "", count }));
}
