export type Polarity = "positive" | "neutral" | "negative";

/** Standard service dimensions of the domain (service attitude, response efficiency, …). */
export type DimensionCode =
  | "service-attitude"
  | "response-efficiency"
  | "professional-ability"
  | "problem-solving"
  | "value-for-money"
  | "product-quality"
  | "convenience"
  | "communication";

/** Type of a problem as cases use it (C2/C4). */
export type ProblemClass =
  | "attitude"
  | "response-speed"
  | "repair-quality"
  | "technical-ability"
  | "product-quality"
  | "convenience"
  | "communication"
  | "price"
  | "other";

export type Priority = "urgent" | "high" | "medium" | "low";

/** A place in the verbatim: [start, end) in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface ThemeMention extends Span {
  /** Stable code of the theme, e.g. "slow-response"; its words are in language/words. */
  readonly theme: string;
  readonly dimension: DimensionCode;
  readonly problemClass: ProblemClass;
  readonly polarity: Polarity;
}

export interface ClauseReading extends Span {
  /** −1 … 1. */
  readonly score: number;
  readonly polarity: Polarity;
}

export interface VerbatimReading {
  /** −1 … 1; the sign agrees with `polarity`. */
  readonly score: number;
  readonly polarity: Polarity;
  readonly clauses: readonly ClauseReading[];
  readonly themes: readonly ThemeMention[];
  /** fact 客观事实: something observable happened; feeling 主观感受; both; none when the text says nothing ("无", "没有"). */
  readonly nature: "fact" | "feeling" | "both" | "none";
  readonly priority: Priority;
  /** The words that decided the priority, in the order of the text. */
  readonly reasons: readonly (Span & { readonly word: string; readonly reason: PriorityReason })[];
  /** Words that carried the sentiment, with the sign they had here (after negation). */
  readonly sentimentWords: readonly (Span & { readonly word: string; readonly polarity: Polarity })[];
}

export type PriorityReason =
  | "complaint"
  | "may-leave"
  | "safety-risk"
  | "heavy-loss"
  | "media-or-authority"
  | "dissatisfied"
  | "repeated"
  | "suggestion"
  | "so-so"
  | "praise"
  | "nothing-said";

/** Cuts a text into words whose concatenation is the text. */
export type Segmenter = (text: string) => readonly string[];
