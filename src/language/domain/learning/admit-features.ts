import { MOST_FEATURES } from "./learned-counts.ts";

/**
 * Which words of a lesson are counted: known ones always, new ones until `MOST_FEATURES` words are counted. In
 * alphabetical order, so that lessons lock their counts in one order and keep no trace of the sentence.
 */
export function admitFeatures(
  features: readonly string[],
  known: ReadonlySet<string>,
  vocabulary: number,
): string[] {
  let free = Math.max(0, MOST_FEATURES - vocabulary);
  return [...new Set(features)].sort().filter((feature) => known.has(feature) || free-- > 0);
}
