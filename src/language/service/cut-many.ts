import type { Segmenter } from "../domain/verbatim-reading.ts";

/**
 * The words of each text, from one call of the segmenter over all of them, a text a line: the way into the native
 * segmenter costs as much as cutting a short text. A text whose words do not end where the text does (the segmenter
 * joined it with the line end after it) is cut again by itself.
 */
export function cutMany(texts: readonly string[], segment: Segmenter): (readonly string[])[] {
  const words = segment(texts.join("\n"));
  let next = 0;
  let at = 0;
  let start = 0;
  return texts.map((text) => {
    while (at < start) at += words[next++]?.length ?? Infinity;
    const from = next;
    const end = start + text.length;
    const whole = at === start;
    while (at < end) at += words[next++]?.length ?? Infinity;
    start = end + 1;
    return whole && at === end ? words.slice(from, next) : segment(text);
  });
}
