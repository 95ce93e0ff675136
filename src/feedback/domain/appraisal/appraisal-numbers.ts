import { shareOf, type Share } from "../../../kit/measures/box-shares.ts";
import { meanInterval } from "../../../kit/statistics/mean-interval.ts";
import { APPRAISED_SHARES, type AppraisalFigure, type AppraisedShare } from "./appraisal-figure.ts";

/** What a figure counted in one group. */
export interface Tally {
  readonly figure: AppraisalFigure;
  readonly n: number;
  /** Of `n`, those that count. */
  readonly count: number;
  /** Of the values of those that count; null without any. */
  readonly mean: number | null;
  readonly sum: number | null;
  /** Of the sample, of n − 1; null below two. */
  readonly variance: number | null;
}

/** Numbers of one group, as a month is appraised by. */
export interface AppraisalNumbers {
  /** Cases closed, praise apart. */
  readonly closed: number;
  readonly shares: Readonly<Record<AppraisedShare, Share | null>>;
  /** Grades 1–5 of the result; the interval (95 %, Student) is null below two grades. */
  readonly score: {
    readonly n: number;
    readonly mean: number;
    readonly interval: readonly [number, number] | null;
  } | null;
  /** `weight`: in cases, each by its share; `pending`: cases whose decision does not count yet. */
  readonly responsible: { readonly cases: number; readonly weight: number; readonly pending: number };
  readonly appeals: { readonly made: number; readonly successful: number };
}

const BEST = 5;
const WORST = 1;

/** Numbers of a group from what was counted; figures without a case are null or 0. */
export function appraisalNumbers(tallies: readonly Tally[]): AppraisalNumbers {
  const of = (figure: AppraisalFigure): Tally => tallies.find((one) => one.figure === figure) ?? none(figure);
  const [responsible, appeals] = [of("responsible"), of("appeals")];
  return {
    closed: of("closed").n,
    shares: Object.fromEntries(
      APPRAISED_SHARES.map((figure) => [figure, shareOf(of(figure).count, of(figure).n)]),
    ) as Record<AppraisedShare, Share | null>,
    score: scoreOf(of("score")),
    responsible: {
      cases: responsible.count,
      weight: Math.round(responsible.sum ?? 0) / 100,
      pending: responsible.n - responsible.count,
    },
    appeals: { made: appeals.n, successful: appeals.count },
  };
}

function none(figure: AppraisalFigure): Tally {
  return { figure, n: 0, count: 0, mean: null, sum: null, variance: null };
}

function scoreOf({ n, mean, variance }: Tally): AppraisalNumbers["score"] {
  if (mean === null) return null;
  const interval = meanInterval({ n, mean, variance: variance ?? 0 });
  // Grades end at 1 and 5, and so does what is said of their mean.
  return {
    n,
    mean,
    interval: interval && [Math.max(WORST, interval[0]), Math.min(BEST, interval[1])],
  };
}
