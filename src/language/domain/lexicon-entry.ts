import type { GrammarRole, MeasureGroup, ThemeDefinition } from "./lexicon.ts";
import type { PriorityReason } from "./verbatim-reading.ts";

/** All senses of one word. */
export interface LexiconEntry {
  readonly word: string;
  strength: number;
  denied: number | null;
  /** True when a sentiment group names the word, even with strength 0. */
  judges: boolean;
  /** Named with strength 0 and no score when denied: it must not judge, whatever its parts say. */
  silenced: boolean;
  role: GrammarRole | null;
  weight: number;
  measure: MeasureGroup | null;
  /** Score of the upper end for a measured noun; 0 = not one. */
  nounUp: number;
  risk: PriorityReason | null;
  fact: boolean;
  /** Indices into `CompiledLexicon.themes`. */
  readonly cueOf: number[];
  readonly subjectOf: number[];
  /** Indices into `CompiledLexicon.pairThemes`. */
  readonly pairSubjectOf: number[];
  readonly pairQualityOf: number[];
}

export interface TrieNode {
  readonly next: Map<number, TrieNode>;
  entry: LexiconEntry | null;
}

export interface CompiledLexicon {
  readonly root: TrieNode;
  readonly themes: readonly ThemeDefinition[];
  /** The theme index of each pair. */
  readonly pairThemes: readonly number[];
  readonly words: readonly string[];
}

/** The entry of every number in digits. */
export const NUMBER_ENTRY: LexiconEntry = { ...emptyEntry("0"), role: "number" };

/** An entry without any sense yet. */
export function emptyEntry(word: string): LexiconEntry {
  return {
    word,
    strength: 0,
    denied: null,
    judges: false,
    silenced: false,
    role: null,
    weight: 1,
    measure: null,
    nounUp: 0,
    risk: null,
    fact: false,
    cueOf: [],
    subjectOf: [],
    pairSubjectOf: [],
    pairQualityOf: [],
  };
}
