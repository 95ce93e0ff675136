import { DIMENSIONS, type Dimension, type Scores } from "./call-back.ts";
import type { Draw } from "../../src/kit/draw.ts";

export interface Circumstances {
  readonly business: boolean;
  /** 0 = as usual, 1 = the full strain of the short-staffed winter. */
  readonly strain: number;
  readonly repair: boolean;
}

/** What overall satisfaction is made of: whether the problem was solved counts most. */
const WEIGHTS: Scores = { attitude: 0.08, response: 0.24, skill: 0.1, solving: 0.44, value: 0.16 };

/**
 * Scores of one customer. The structure the sample is made to show: attitude high, response weak and worse for
 * businesses, value for money lowest for individuals, a fall of response and solving under strain.
 */
export function drawScores(draw: Draw, { business, strain, repair }: Circumstances): Scores {
  const mood = draw.normal(0, 0.5);
  const grade = (expected: number, spread: number): number => toGrade(draw.normal(expected + mood, spread));
  return {
    attitude: grade(4.5, 0.5),
    response: grade((business ? 2.95 : 3.85) - 0.85 * strain, 0.75),
    skill: grade(4.15, 0.6),
    solving: grade(4.15 - (repair ? 0.3 : 0) - 0.75 * strain, 0.75),
    value: grade(business ? 4.1 : 3.3, 0.7),
  };
}

export function drawOverall(draw: Draw, scores: Scores, strain: number): number {
  const expected = DIMENSIONS.reduce((sum, name: Dimension) => sum + WEIGHTS[name] * scores[name], 0.05);
  return toGrade(draw.normal(expected - 0.2 * strain, 0.35));
}

function toGrade(value: number): number {
  return Math.min(5, Math.max(1, Math.round(value)));
}
