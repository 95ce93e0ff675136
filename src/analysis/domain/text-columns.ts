import type {
  DimensionCode,
  Polarity,
  Priority,
  ProblemClass,
  VerbatimReading,
} from "../../language/domain/verbatim-reading.ts";

/** What the readings of all verbatims say, in columns: 100,000 readings as objects would not fit a small machine. */
export interface TextColumns {
  /** Per record. `said` is 0 where there are no words or they say nothing. */
  readonly said: Uint8Array;
  readonly score: Float32Array;
  readonly polarity: Int8Array;
  readonly priority: Uint8Array;
  readonly nature: Uint8Array;
  readonly themes: readonly ThemeEntry[];
  readonly mentions: readonly ThemeMentionEntry[];
  readonly words: readonly string[];
  readonly wordUses: WordUses;
}

export interface ThemeEntry {
  readonly theme: string;
  readonly dimension: DimensionCode;
  readonly problemClass: ProblemClass;
}

/** Records mentioning one theme with one sign, each record once, in the order of records. */
export interface ThemeMentionEntry {
  readonly theme: number;
  readonly polarity: Polarity;
  readonly records: readonly number[];
  /** Mentions counted singly. */
  readonly mentions: readonly number[];
}

/** One position per use of a sentiment word; `dimension` is 1-based into `DIMENSIONS`, 0 = in no dimension's clause. */
export interface WordUses {
  readonly record: Uint32Array;
  readonly word: Uint32Array;
  readonly sign: Int8Array;
  readonly dimension: Uint8Array;
}

export const DIMENSIONS: readonly DimensionCode[] = [
  "service-attitude",
  "response-efficiency",
  "professional-ability",
  "problem-solving",
  "value-for-money",
  "product-quality",
  "convenience",
  "communication",
];

export const PRIORITIES: readonly Priority[] = ["low", "medium", "high", "urgent"];
export const NATURES = ["none", "fact", "feeling", "both"] as const;

/** Collects readings record by record; `finish` gives the columns. Records not added said nothing. */
export class TextTally {
  readonly #said: Uint8Array;
  readonly #score: Float32Array;
  readonly #polarity: Int8Array;
  readonly #priority: Uint8Array;
  readonly #nature: Uint8Array;
  readonly #themes = new Map<string, { index: number; entry: ThemeEntry }>();
  readonly #mentions = new Map<
    string,
    { theme: number; polarity: Polarity; records: number[]; mentions: number[] }
  >();
  readonly #words = new Map<string, number>();
  readonly #uses: { record: number[]; word: number[]; sign: number[]; dimension: number[] } = {
    record: [],
    word: [],
    sign: [],
    dimension: [],
  };

  constructor(count: number) {
    this.#said = new Uint8Array(count);
    this.#score = new Float32Array(count);
    this.#polarity = new Int8Array(count);
    this.#priority = new Uint8Array(count);
    this.#nature = new Uint8Array(count);
  }

  /** Adds the reading of one record; once per record. */
  add(record: number, reading: VerbatimReading): void {
    this.#said[record] = reading.nature === "none" ? 0 : 1;
    this.#score[record] = reading.score;
    this.#polarity[record] = signOf(reading.polarity);
    this.#priority[record] = PRIORITIES.indexOf(reading.priority);
    this.#nature[record] = NATURES.indexOf(reading.nature);
    for (const mention of reading.themes) this.#addMention(record, mention);
    for (const word of reading.sentimentWords) {
      const clause = reading.clauses.find(
        (candidate) => candidate.start <= word.start && word.end <= candidate.end,
      );
      const theme =
        clause && reading.themes.find((mention) => mention.start < clause.end && clause.start < mention.end);
      this.#uses.record.push(record);
      this.#uses.word.push(this.#wordIndex(word.word));
      this.#uses.sign.push(signOf(word.polarity));
      this.#uses.dimension.push(theme ? DIMENSIONS.indexOf(theme.dimension) + 1 : 0);
    }
  }

  finish(): TextColumns {
    return {
      said: this.#said,
      score: this.#score,
      polarity: this.#polarity,
      priority: this.#priority,
      nature: this.#nature,
      themes: [...this.#themes.values()].map(({ entry }) => entry),
      mentions: [...this.#mentions.values()],
      words: [...this.#words.keys()],
      wordUses: {
        record: Uint32Array.from(this.#uses.record),
        word: Uint32Array.from(this.#uses.word),
        sign: Int8Array.from(this.#uses.sign),
        dimension: Uint8Array.from(this.#uses.dimension),
      },
    };
  }

  #addMention(record: number, mention: ThemeEntry & { readonly polarity: Polarity }): void {
    const theme = this.#themeIndex(mention);
    const key = `${theme} ${mention.polarity}`;
    let entry = this.#mentions.get(key);
    if (entry === undefined) {
      entry = { theme, polarity: mention.polarity, records: [], mentions: [] };
      this.#mentions.set(key, entry);
    }
    const last = entry.records.length - 1;
    if (entry.records[last] === record) entry.mentions[last] = (entry.mentions[last] ?? 0) + 1;
    else {
      entry.records.push(record);
      entry.mentions.push(1);
    }
  }

  #themeIndex({ theme, dimension, problemClass }: ThemeEntry): number {
    let known = this.#themes.get(theme);
    if (known === undefined) {
      known = { index: this.#themes.size, entry: { theme, dimension, problemClass } };
      this.#themes.set(theme, known);
    }
    return known.index;
  }

  #wordIndex(word: string): number {
    let index = this.#words.get(word);
    if (index === undefined) {
      index = this.#words.size;
      this.#words.set(word, index);
    }
    return index;
  }
}

function signOf(polarity: Polarity): -1 | 0 | 1 {
  if (polarity === "neutral") return 0;
  return polarity === "positive" ? 1 : -1;
}
