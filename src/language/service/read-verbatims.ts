import type { Lexicon } from "../domain/lexicon.ts";
import { readVerbatim } from "../domain/read-verbatim.ts";
import { starterLexicon } from "../domain/starter-lexicon.ts";
import type { Segmenter, VerbatimReading } from "../domain/verbatim-reading.ts";
import { cutMany } from "./cut-many.ts";
import { starterSegmenter } from "./segment.ts";

/** Texts that recur (满意, 无) are short; longer ones are not kept. */
const RECURRING_LENGTH = 16;
const RECURRING_TEXTS = 5_000;
/** Texts cut by one call of the segmenter. */
const BATCH = 128;

/**
 * Reads many verbatims, short recurring ones once. A reading is handed to `visit` and then let go, so that a
 * hundred thousand need no memory of their own; they take about 1.5 s on one core. Empty texts are passed over.
 * Without `options` the starter dictionary and its segmenter.
 */
export function readVerbatims(
  texts: readonly string[],
  visit: (position: number, reading: VerbatimReading) => void,
  options: { readonly lexicon?: Lexicon; readonly segment?: Segmenter } = {},
): void {
  const lexicon = options.lexicon ?? starterLexicon;
  const segment = options.segment ?? starterSegmenter();
  const known = new Map<string, VerbatimReading>();
  for (let from = 0; from < texts.length; from += BATCH) {
    const batch = texts.slice(from, from + BATCH);
    const unread = [...new Set(batch.filter((text) => text !== "" && !known.has(text)))];
    const fresh = readTogether(unread, segment, lexicon);
    for (const [position, text] of batch.entries()) {
      const reading = known.get(text) ?? fresh.get(text);
      if (reading !== undefined) visit(from + position, reading);
    }
    keepRecurring(known, fresh);
  }
}

function readTogether(
  texts: readonly string[],
  segment: Segmenter,
  lexicon: Lexicon,
): Map<string, VerbatimReading> {
  const cuts = cutMany(texts, segment);
  return new Map(texts.map((text, i) => [text, readVerbatim(text, () => cuts[i]!, lexicon)]));
}

function keepRecurring(
  known: Map<string, VerbatimReading>,
  fresh: ReadonlyMap<string, VerbatimReading>,
): void {
  for (const [text, reading] of fresh) {
    if (text.length <= RECURRING_LENGTH && known.size < RECURRING_TEXTS) known.set(text, reading);
  }
}
