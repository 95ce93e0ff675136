import type { IntervalOptions } from "../statistics/interval.ts";
import { shareOf } from "./box-shares.ts";
import type { Share } from "./box-shares.ts";
import { scaleMean } from "./mean-score.ts";
import type { MeanScore } from "./mean-score.ts";

export interface CustomerEffortScore extends MeanScore {
  /** Points of the scale: answers run from 1 to this. */
  readonly scale: number;
  /** Those who found it easy: answers above the middle of the scale (5–7 of 7, 4–5 of 5). */
  readonly easy: Share;
}

/**
 * Customer effort score: agreement with "it was made easy for me", from `counts` of the answers 1, 2, … (as many
 * as the scale has points, usually 7 or 5; higher is easier). Mean on its own scale with t interval, and the
 * share above the middle with Wilson's interval. Null without answers. Throws RangeError below a scale of 2.
 * Source: Dixon, Freeman & Toman (2010), Harvard Business Review 88(7–8); CES 2.0 (CEB 2013) for wording and share.
 */
export function customerEffortScore(
  counts: readonly number[],
  options: IntervalOptions = {},
): CustomerEffortScore | null {
  const scale = counts.length;
  if (scale < 2) throw new RangeError(`an effort scale of ${scale}`);
  const score = scaleMean(counts, options);
  const aboveMiddle = counts.filter((_, at) => at + 1 > (scale + 1) / 2);
  const easy =
    score &&
    shareOf(
      aboveMiddle.reduce((sum, count) => sum + count, 0),
      score.n,
      options,
    );
  return score && easy && { ...score, scale, easy };
}
