import { meanInterval } from "../../../kit/statistics/mean-interval.ts";
import { sampleGuard } from "../../../kit/measures/sample-guard.ts";

/** What the database makes of the numbers given; nulls without answers. */
export interface NumberSummary {
  readonly n: number;
  readonly mean: number | null;
  /** Divisor n − 1; null below two answers. */
  readonly variance: number | null;
  readonly median: number | null;
  readonly min: number | null;
  readonly max: number | null;
}

export interface NumberFigure extends Omit<NumberSummary, "variance"> {
  /** Student's t, 95 %; null below two answers and where all are the same. */
  readonly interval: readonly [low: number, high: number] | null;
  readonly isSmall: boolean;
}

export function numberFigure({ variance, ...summary }: NumberSummary): NumberFigure {
  const { n, mean } = summary;
  const isSpread = mean !== null && variance !== null && variance > 0;
  const interval = isSpread ? meanInterval({ n, mean, variance }) : null;
  return { ...summary, interval, isSmall: sampleGuard(n) === "small" };
}
