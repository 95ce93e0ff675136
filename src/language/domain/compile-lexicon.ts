import { completePhrases } from "./complete-phrases.ts";
import { wordsOf } from "./lexicon.ts";
import type { Lexicon, ThemeDefinition, WordList } from "./lexicon.ts";
import { emptyEntry } from "./lexicon-entry.ts";
import type { CompiledLexicon, LexiconEntry } from "./lexicon-entry.ts";
import { growWordTree } from "./word-tree.ts";

const compiled = new WeakMap<Lexicon, CompiledLexicon>();

/** The dictionary as a tree over UTF-16 units, ASCII in lower case; built once per dictionary object. */
export function compileLexicon(lexicon: Lexicon): CompiledLexicon {
  let result = compiled.get(lexicon);
  if (!result) {
    result = build(lexicon);
    compiled.set(lexicon, result);
  }
  return result;
}

function build(lexicon: Lexicon): CompiledLexicon {
  const entries = new Map<string, LexiconEntry>();
  const each = (list: WordList | undefined, act: (entry: LexiconEntry) => void): void => {
    for (const word of wordsOf(list ?? "")) act(entryFor(entries, word));
  };
  addSenses(lexicon, each);
  const themes: ThemeDefinition[] = [];
  const pairThemes: number[] = [];
  for (const theme of lexicon.themes) addTheme(theme, { themes, pairThemes, each });
  for (const entry of entries.values()) giveRiskItsScore(entry);
  const result = { tree: growWordTree(entries.values()), themes, pairThemes, words: [...entries.keys()] };
  completePhrases(entries.values(), result);
  for (const entry of entries.values()) entry.themed = isThemed(entry);
  return result;
}

type EachWord = (list: WordList | undefined, act: (entry: LexiconEntry) => void) => void;

function addSenses(lexicon: Lexicon, each: EachWord): void {
  for (const group of lexicon.sentiments) {
    each(group.words, (entry) => {
      entry.strength = group.strength;
      entry.denied = group.denied ?? null;
      entry.judges = group.strength !== 0 || group.denied !== undefined;
      entry.silenced = !entry.judges;
    });
  }
  for (const group of lexicon.grammar) {
    each(group.words, (entry) => {
      entry.role = group.role;
      entry.weight = group.weight ?? 1;
    });
  }
  for (const group of lexicon.measures) each(group.words, (entry) => void (entry.measure = group));
  for (const group of lexicon.measuredNouns) each(group.words, (entry) => void (entry.nounUp = group.up));
  for (const group of lexicon.risks) each(group.words, (entry) => void (entry.risk = group.reason));
  for (const list of lexicon.facts) each(list, (entry) => void (entry.fact = true));
}

function addTheme(
  theme: ThemeDefinition,
  into: { themes: ThemeDefinition[]; pairThemes: number[]; each: EachWord },
): void {
  const known = into.themes.findIndex((other) => other.code === theme.code);
  const index = known >= 0 ? known : into.themes.push(theme) - 1;
  into.each(theme.cues, (entry) => void entry.cueOf.push(index));
  into.each(theme.subjects, (entry) => void entry.subjectOf.push(index));
  for (const pair of theme.pairs ?? []) {
    const pairIndex = into.pairThemes.push(index) - 1;
    into.each(pair.subjects, (entry) => void entry.pairSubjectOf.push(pairIndex));
    into.each(pair.qualities, (entry) => void entry.pairQualityOf.push(pairIndex));
  }
}

/** A risk word blames even where no sentiment group names it; that something happened again does not. */
function giveRiskItsScore(entry: LexiconEntry): void {
  if (
    entry.risk === null ||
    entry.risk === "repeated" ||
    entry.judges ||
    entry.silenced ||
    (entry.role !== null && entry.role !== "trouble")
  )
    return;
  entry.strength = -2;
  entry.denied = 0.3;
  entry.judges = true;
}

function entryFor(entries: Map<string, LexiconEntry>, written: string): LexiconEntry {
  const word = lowerAscii(written);
  let entry = entries.get(word);
  if (!entry) {
    entry = emptyEntry(word);
    entries.set(word, entry);
  }
  return entry;
}

function isThemed(entry: LexiconEntry): boolean {
  const { cueOf, subjectOf, pairSubjectOf, pairQualityOf } = entry;
  return cueOf.length + subjectOf.length + pairSubjectOf.length + pairQualityOf.length > 0;
}

/** Lower case of A–Z only: other letters may change their length, and then spans would shift. */
function lowerAscii(text: string): string {
  return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}
