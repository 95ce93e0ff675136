import type { TextBlank, TextWithBlanks } from "../../domain/definition/survey-definition.ts";

/**
 * Puts the blanks of a text back into new wordings made of its words, where a wording has the words that stood in for
 * the blank. `lost`: blanks that no wording has a place for.
 */
export function keepBlanks(
  old: TextWithBlanks,
  wordings: readonly string[],
): { readonly texts: readonly TextWithBlanks[]; readonly lost: number } {
  const blanks = typeof old === "string" ? [] : old.filter((part) => typeof part !== "string");
  const found = new Set<TextBlank>();
  const texts = wordings.map((wording) => refill(wording, blanks, found));
  return { texts, lost: blanks.length - found.size };
}

function refill(wording: string, blanks: readonly TextBlank[], found: Set<TextBlank>): TextWithBlanks {
  const parts: (string | TextBlank)[] = [];
  let rest = wording;
  for (const blank of blanks) {
    const at = blank.fallback === "" ? -1 : rest.indexOf(blank.fallback);
    if (at < 0) continue;
    if (at > 0) parts.push(rest.slice(0, at));
    parts.push(blank);
    found.add(blank);
    rest = rest.slice(at + blank.fallback.length);
  }
  if (parts.length === 0) return wording;
  return rest === "" ? parts : [...parts, rest];
}
