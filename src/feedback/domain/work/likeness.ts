/** Why two cases may be the same matter. */
export type TwinReason = "customer" | "contact" | "order" | "words";

/** What two cases share. */
export interface Shared {
  readonly customer: boolean;
  readonly contact: boolean;
  readonly order: boolean;
  /** Likeness of the words, 0–1. */
  readonly words: number;
}

/**
 * Words from here on are nearly the same: of two texts of 30 signs, some five signs may differ. Two complaints on
 * the same fault in words of their own stay below one third.
 */
const WORDS_ALIKE = 0.6;
/** Shorter texts ("太慢了") are alike by chance. */
const FEWEST_PAIRS = 6;
/** Share of pairs of cases with this in common that are one matter, as a rule of thumb. */
const WEIGHTS = { customer: 0.4, contact: 0.5, order: 0.8 } as const;

/** Pairs of neighbouring signs, letters and figures only: Chinese needs no segmentation for it. */
export function bigramsOf(text: string): ReadonlySet<string> {
  const signs = [...text.normalize("NFKC").toLowerCase()].filter((sign) => /[\p{L}\p{N}]/u.test(sign));
  return new Set(signs.slice(1).map((sign, i) => `${signs[i]}${sign}`));
}

/** Jaccard index of two sets of bigrams, 0–1; 0 where a text is too short to say. */
export function wordsLikeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size < FEWEST_PAIRS || b.size < FEWEST_PAIRS) return 0;
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  const common = [...few].filter((pair) => many.has(pair)).length;
  return common / (a.size + b.size - common);
}

/** What speaks for the same matter, in the order in which it is told. */
export function reasonsOf(shared: Shared): readonly TwinReason[] {
  const { customer, contact, order, words } = shared;
  const holds = { customer, contact, order, words: words >= WORDS_ALIKE };
  return (["order", "contact", "customer", "words"] as const).filter((reason) => holds[reason]);
}

/**
 * 0–1, to two places: one less the product of what each reason leaves open, so that reasons add to each other and never pass 1.
 * Words count by their likeness, once they are nearly the same.
 */
export function likenessOf(shared: Shared): number {
  const open = reasonsOf(shared).reduce(
    (left, reason) => left * (1 - (reason === "words" ? shared.words : WEIGHTS[reason])),
    1,
  );
  return Math.round((1 - open) * 100) / 100;
}
