import type {
  DimensionCode,
  Polarity,
  Priority,
  ProblemClass,
  VerbatimReading,
} from "../../language/domain/verbatim-reading.ts";
import { tellingWord } from "./telling-word.ts";

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

type RecordColumns = Pick<TextColumns, "said" | "score" | "polarity" | "priority" | "nature">;

/** Columns for `size` records, with what `from` holds of them. */
function recordColumns(size: number, from?: RecordColumns): RecordColumns {
  const columns = {
    said: new Uint8Array(size),
    score: new Float32Array(size),
    polarity: new Int8Array(size),
    priority: new Uint8Array(size),
    nature: new Uint8Array(size),
  };
  if (from !== undefined) {
    columns.said.set(from.said.subarray(0, size));
    columns.score.set(from.score.subarray(0, size));
    columns.polarity.set(from.polarity.subarray(0, size));
    columns.priority.set(from.priority.subarray(0, size));
    columns.nature.set(from.nature.subarray(0, size));
  }
  return columns;
}

/** Collects readings record by record; `finish` gives the columns. Records not added said nothing. */
export class TextTally {
  #columns = recordColumns(1024);
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

  /** Adds the reading of one record's verbatim; once per record. */
  add(record: number, verbatim: string, reading: VerbatimReading): void {
    const columns = this.#columnsFor(record);
    columns.said[record] = reading.nature === "none" ? 0 : 1;
    columns.score[record] = reading.score;
    columns.polarity[record] = signOf(reading.polarity);
    columns.priority[record] = PRIORITIES.indexOf(reading.priority);
    columns.nature[record] = NATURES.indexOf(reading.nature);
    for (const mention of reading.themes) this.#addMention(record, mention);
    for (const word of reading.sentimentWords) {
      const told = tellingWord(verbatim, word);
      if (told === null) continue;
      const clause = reading.clauses.find(
        (candidate) => candidate.start <= word.start && word.end <= candidate.end,
      );
      const theme =
        clause && reading.themes.find((mention) => mention.start < clause.end && clause.start < mention.end);
      this.#uses.record.push(record);
      this.#uses.word.push(this.#wordIndex(told));
      this.#uses.sign.push(signOf(word.polarity));
      this.#uses.dimension.push(theme ? DIMENSIONS.indexOf(theme.dimension) + 1 : 0);
    }
  }

  /** The columns of `count` records, those never added among them. */
  finish(count: number): TextColumns {
    return {
      ...recordColumns(count, this.#columns),
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

  #columnsFor(record: number): RecordColumns {
    const size = this.#columns.said.length;
    if (record >= size) this.#columns = recordColumns(Math.max(record + 1, size * 2), this.#columns);
    return this.#columns;
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
