import type { AppraisalFigure } from "../../domain/appraisal/appraisal-figure.ts";
import { percent } from "../figures/figure-format.ts";
import type { Numbers } from "./appraisal-queries.ts";
import type { SayAppraisal } from "./appraisal-words.ts";

/** A number as it stands in a cell. */
export interface ToldNumber {
  readonly figure: AppraisalFigure;
  /** Null: nothing was counted. */
  readonly value: string | null;
  /** What it is of, and how sure it is. */
  readonly lines: readonly string[];
  readonly isSmall: boolean;
}

const SHARES = ["on_time", "reopened", "first_contact", "repeat", "satisfied"] as const;
const BASES = { on_time: "sheet.ofTimes", repeat: "sheet.ofCustomers" } as const;

/** Every number of a group in the order of the columns. */
export function toldNumbers(numbers: Numbers, say: SayAppraisal, small: number): readonly ToldNumber[] {
  const { closed, responsible, appeals } = numbers;
  const isPending = responsible.pending > 0;
  return [
    { figure: "closed", value: closed === 0 ? null : String(closed), lines: [], isSmall: false },
    ...SHARES.map((figure) => shareOf(figure, numbers, say, small)),
    scoreOf(numbers, say, small),
    {
      figure: "responsible",
      value: responsible.cases === 0 && !isPending ? null : String(responsible.cases),
      lines: [
        ...(responsible.cases > 0 ? [say("sheet.weight", { weight: responsible.weight })] : []),
        ...(isPending ? [say("sheet.pending", { count: responsible.pending })] : []),
      ],
      isSmall: false,
    },
    {
      figure: "appeals",
      value: appeals.made === 0 ? null : String(appeals.made),
      lines: appeals.made === 0 ? [] : [say("sheet.successful", { count: appeals.successful })],
      isSmall: false,
    },
  ];
}

function shareOf(
  figure: (typeof SHARES)[number],
  { shares }: Numbers,
  say: SayAppraisal,
  small: number,
): ToldNumber {
  const share = shares[figure];
  if (share === null) return { figure, value: null, lines: [], isSmall: false };
  const { count, n, interval } = share;
  const base = figure === "on_time" || figure === "repeat" ? BASES[figure] : "sheet.of";
  return {
    figure,
    value: percent(share.share),
    lines: [
      say(base, { count, n }),
      say("sheet.interval", { low: percent(interval[0]), high: percent(interval[1]) }),
    ],
    isSmall: n < small,
  };
}

function scoreOf({ score }: Numbers, say: SayAppraisal, small: number): ToldNumber {
  if (score === null) return { figure: "score", value: null, lines: [], isSmall: false };
  const { n, mean, interval } = score;
  const text = (grade: number): string => grade.toFixed(2);
  return {
    figure: "score",
    value: text(mean),
    lines: [
      say("sheet.grades", { n }),
      ...(interval === null
        ? []
        : [say("sheet.interval", { low: text(interval[0]), high: text(interval[1]) })]),
    ],
    isSmall: n < small,
  };
}
