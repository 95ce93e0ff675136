import { metricName } from "./chapters/cross.ts";
import { makeSheet, type Column } from "./data-sheet.ts";
import { profileSheet, summarySheet } from "./data-sheets-overview.ts";
import { issueSheet, quoteSheet, remarkSheet, wordSheet } from "./data-sheets-text.ts";
import type { DataSheet } from "./report-document.ts";
import type { ReportContext } from "./report-context.ts";

/** The data behind every chart and table, one sheet each; sheets without rows are left out. */
export function dataSheets(context: ReportContext): DataSheet[] {
  return [
    summarySheet(context),
    profileSheet(context),
    dimensionSheet(context),
    segmentSheet(context),
    differenceSheet(context),
    driverSheet(context),
    trendSheet(context),
    issueSheet(context),
    wordSheet(context),
    quoteSheet(context),
    remarkSheet(context, "excluded"),
    remarkSheet(context, "flagged"),
  ].flatMap((sheet) => sheet ?? []);
}

function dimensionSheet(context: ReportContext): DataSheet | null {
  const { words, figures } = context;
  const { label } = words;
  const all = [
    { ...figures.overall, name: words.metricOverall, interval: figures.overall.meanInterval, weak: false },
    ...figures.dimensions,
  ];
  return makeSheet(
    context,
    "dimensions",
    [
      [label.dimension, "text", 24],
      [label.n, "integer", 10],
      [label.mean, "score", 10],
      [`${label.interval} ↓`, "score", 14],
      [`${label.interval} ↑`, "score", 14],
      [label.top2, "share", 14],
      [label.bottom2, "share", 16],
      [label.satisfaction, "share", 12],
      ...[...words.grade].reverse().map((grade): Column => [grade, "integer", 12]),
      [label.remark, "text", 14],
    ],
    all.map(({ name, n, mean, interval, top2, bottom2, satisfaction, counts, weak, sample }) => [
      name,
      n,
      mean,
      interval?.[0] ?? null,
      interval?.[1] ?? null,
      top2,
      bottom2,
      satisfaction,
      ...counts.toReversed(),
      sample === "small" ? words.remark.small : weak ? words.remark.weak : "",
    ]),
  );
}

function segmentSheet(context: ReportContext): DataSheet | null {
  const { words, figures } = context;
  const { label } = words;
  return makeSheet(
    context,
    "segments",
    [
      [label.attribute, "text", 20],
      [label.value, "text", 24],
      [label.n, "integer", 10],
      [label.satisfaction, "share", 12],
      [`${label.interval} ↓`, "share", 14],
      [`${label.interval} ↑`, "share", 14],
      [label.mean, "score", 10],
      ...figures.dimensions.flatMap(({ name }): Column[] => [
        [name, "score", 14],
        [`n (${name})`, "integer", 12],
      ]),
      [label.remark, "text", 12],
    ],
    figures.segments.map(({ attribute, value, n, satisfaction, interval, mean, dimensions, sample }) => [
      attribute,
      value,
      n,
      satisfaction,
      interval?.[0] ?? null,
      interval?.[1] ?? null,
      mean,
      ...dimensions.flatMap((dimension) => [dimension.mean, dimension.n]),
      sample === "small" ? words.remark.small : sample === "census" ? words.remark.census : "",
    ]),
  );
}

function differenceSheet(context: ReportContext): DataSheet | null {
  const { words, figures } = context;
  const { label } = words;
  return makeSheet(
    context,
    "differences",
    [
      [label.attribute, "text", 20],
      [label.metric, "text", 24],
      [label.test, "text", 16],
      [label.statistic, "number", 12],
      [label.df, "number", 12],
      [label.p, "p", 12],
      [label.pAdjusted, "p", 14],
      [label.significant, "text", 12],
      [label.highest, "text", 24],
      [label.mean, "score", 10],
      [label.lowest, "text", 24],
      [label.mean, "score", 10],
    ],
    figures.differences.map((test) => [
      test.attribute,
      metricName(context, test.metric),
      words.test[test.test],
      test.statistic,
      test.df,
      test.p,
      test.pAdjusted,
      test.significant ? label.yes : label.no,
      test.highest.value,
      test.highest.mean,
      test.lowest.value,
      test.lowest.mean,
    ]),
  );
}

function driverSheet(context: ReportContext): DataSheet | null {
  const { label } = context.words;
  const { drivers, dimensions } = context.figures;
  return makeSheet(
    context,
    "drivers",
    [
      [label.dimension, "text", 24],
      [label.importance, "share", 14],
      [label.contribution, "number", 16],
      [label.mean, "score", 10],
      [label.n, "integer", 10],
    ],
    drivers.shares.map(({ name, share, contribution }) => [
      name,
      share,
      contribution,
      dimensions.find((dimension) => dimension.name === name)?.mean ?? null,
      drivers.n,
    ]),
  );
}

function trendSheet(context: ReportContext): DataSheet | null {
  const { words, figures } = context;
  const { label } = words;
  return makeSheet(
    context,
    "trend",
    [
      [label.period, "text", 14],
      [label.n, "integer", 10],
      [label.satisfaction, "share", 12],
      [`${label.interval} ↓`, "share", 14],
      [`${label.interval} ↑`, "share", 14],
      [label.mean, "score", 10],
      [label.remark, "text", 12],
    ],
    (figures.trend?.points ?? []).map((point) => [
      point.label,
      point.n,
      point.satisfaction,
      point.interval?.[0] ?? null,
      point.interval?.[1] ?? null,
      point.mean,
      point.sample === "small" ? words.remark.small : "",
    ]),
  );
}
