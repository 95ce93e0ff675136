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
  /** True when any theme names the word in one of the four lists below. */
  themed: boolean;
  /** Indices into `CompiledLexicon.themes`. */
  readonly cueOf: number[];
  readonly subjectOf: number[];
  /** Indices into `CompiledLexicon.pairThemes`. */
  readonly pairSubjectOf: number[];
  readonly pairQualityOf: number[];
}

/**
 * The words of a dictionary as a tree over UTF-16 units in flat arrays: node 0 is the root; the children of node n
 * are units[first[n] … first[n + 1]) in order, and the child at place i is node i + 1 (breadth first). The root's
 * children are in a table besides.
 */
export interface WordTree {
  readonly fromRoot: Int32Array;
  readonly first: Int32Array;
  readonly units: Uint16Array;
  /** The word that ends at a node. */
  readonly entries: readonly (LexiconEntry | null)[];
}

export interface CompiledLexicon {
  readonly tree: WordTree;
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
    themed: false,
    cueOf: [],
    subjectOf: [],
    pairSubjectOf: [],
    pairQualityOf: [],
  };
}
