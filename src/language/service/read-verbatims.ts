import type { Lexicon } from "../domain/lexicon.ts";
import { readVerbatim } from "../domain/read-verbatim.ts";
import { starterLexicon } from "../domain/starter-lexicon.ts";
import type { Segmenter, VerbatimReading } from "../domain/verbatim-reading.ts";
import { starterSegmenter } from "./segment.ts";

/** Texts that recur (满意, 无) are short; longer ones are not kept. */
const RECURRING_LENGTH = 16;
const RECURRING_TEXTS = 5_000;

/**
 * Reads many verbatims, short recurring ones once. A reading is handed to `visit` and then let go, so that a
 * hundred thousand need no memory of their own; they take about 2 s on one core. Empty texts are passed over.
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
  for (const [position, text] of texts.entries()) {
    if (text === "") continue;
    let reading = known.get(text);
    if (reading === undefined) {
      reading = readVerbatim(text, segment, lexicon);
      if (text.length <= RECURRING_LENGTH && known.size < RECURRING_TEXTS) known.set(text, reading);
    }
    visit(position, reading);
  }
}
