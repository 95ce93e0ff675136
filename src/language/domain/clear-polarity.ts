import type { Polarity } from "./verbatim-reading.ts";

/** From this score (−1 … 1) on either side a verbatim says clearly what it thinks. */
const CLEAR = 0.5;

/**
 * The polarity on which something may be decided: neutral unless the score is clear. A faint tone ("4 分，师傅好，就是
 * 等了两天") leaves no answer out of the figures.
 */
export function clearPolarity(score: number): Polarity {
  if (Math.abs(score) < CLEAR) return "neutral";
  return score > 0 ? "positive" : "negative";
}
