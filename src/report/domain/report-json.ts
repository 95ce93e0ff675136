import type { Quote, SatisfactionFigures, TextFigures } from "../../analysis/domain/satisfaction-figures.ts";
import type { ExclusionReason, FlagReason, RowRemark } from "../../outreach/domain/call-back-records.ts";

/** Version of the JSON's shape: keys are only ever added under the same number. */
const FORMAT = 1;

/** What was left out, remarked on or not read. */
interface ReadingRemarks {
  readonly excluded: readonly RowRemark<ExclusionReason>[];
  readonly flagged: readonly RowRemark<FlagReason>[];
  readonly skippedSheets: readonly {
    readonly file: string;
    readonly sheet: string;
    readonly reason: string;
  }[];
}

/** Figures as scripts read them: shares 0–1, scores 1–5, intervals [low, high] at 95 %. Keys as documented in docs/report-json.md. */
export function reportJson(
  figures: SatisfactionFigures,
  remarks: ReadingRemarks,
  themeName: (theme: string) => string,
): object {
  return {
    format: FORMAT,
    counts: countsJson(figures, remarks),
    overall: overallJson(figures),
    dimensions: figures.dimensions.map(({ sample, ...dimension }) => ({
      ...dimension,
      enough: sample !== "small",
    })),
    lowest: figures.lowest?.name ?? null,
    segments: figures.segments.map(({ sample, dimensions, ...segment }) => ({
      ...segment,
      enough: sample !== "small",
      dimensions: dimensions.map(({ name, n, mean }) => ({ name, n, mean })),
    })),
    differences: figures.differences,
    drivers: figures.drivers,
    trend: figures.trend,
    issues: figures.issues.map(({ quotes, ...issue }) => ({
      ...issue,
      name: themeName(issue.theme),
      quotes: quotes.map(plainQuote),
    })),
    text: textJson(figures.text),
    quotes: {
      positive: figures.text.quotes.positive.map(plainQuote),
      negative: figures.text.quotes.negative.map(plainQuote),
    },
  };
}

function countsJson({ counts }: SatisfactionFigures, remarks: ReadingRemarks): object {
  return {
    received: counts.received,
    valid: counts.valid,
    customers: counts.customers,
    sent: counts.sent,
    inScope: counts.inScope,
    validRate: counts.validRate,
    responseRate: counts.responseRate,
    coverage: counts.coverage,
    excluded: remarks.excluded,
    flagged: remarks.flagged,
    skippedSheets: remarks.skippedSheets,
  };
}

function overallJson({ overall, settings }: SatisfactionFigures): object {
  return {
    n: overall.n,
    satisfaction: overall.satisfaction,
    interval: overall.interval,
    base: settings.base,
    onValid: overall.onValid,
    onCalledBack: overall.onCalledBack,
    mean: overall.mean,
    meanInterval: overall.meanInterval,
    top2: overall.top2,
    top2Interval: overall.top2Interval,
    bottom2: overall.bottom2,
    bottom2Interval: overall.bottom2Interval,
    weights: settings.weights,
    counts: overall.counts,
    enough: overall.sample !== "small",
    from: overall.from,
  };
}

function textJson({ n, polarity, priority, nature, words }: TextFigures): object {
  return { n, polarity, priority, nature, words };
}

function plainQuote({ file, sheet, row, text }: Quote): Omit<Quote, "record"> {
  return { file, sheet, row, text };
}
