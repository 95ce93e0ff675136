import { changePoint, MINIMUM_SERIES_LENGTH } from "../../kit/statistics/change-point.ts";
import { summarizeCounts } from "../../kit/statistics/sample-summary.ts";
import { welchTTest } from "../../kit/statistics/welch-t-test.ts";
import type { CallBackRecords } from "../../outreach/domain/call-back-records.ts";
import type { FigureSettings } from "./figure-settings.ts";
import { tally } from "./group-counts.ts";
import { overallSatisfaction } from "../../kit/measures/overall-satisfaction.ts";
import type { GradeCounts } from "../../kit/measures/grade-counts.ts";
import { sampleGuard } from "../../kit/measures/sample-guard.ts";
import { cutPeriods } from "./periods.ts";
import type { Trend, TrendPoint } from "./satisfaction-figures.ts";
import { NO_MEAN, NO_SATISFACTION } from "./without-answers.ts";

/**
 * Overall satisfaction by calendar period, with Pettitt's test for one change over the periods that pass the
 * sample guard, and the last such period against the one before. Null when the dates do not span periods.
 */
export function trendOf(records: CallBackRecords, settings: FigureSettings): Trend | null {
  const periods = cutPeriods(records);
  if (periods === null || periods.labels.length < 2) return null;
  const counts = tally(records.overall, (record) => periods.of[record] ?? -1, periods.labels.length);
  const points = periods.labels.map((label, i) => trendPoint(label, counts[i] ?? [0, 0, 0, 0, 0], settings));
  const able = points.flatMap((point, at) => (point.sample === "small" ? [] : [{ ...point, at }]));
  const series = able.map(({ satisfaction }) => satisfaction ?? 0);
  const found = changePoint(series);
  return {
    unit: periods.unit,
    points,
    change:
      found !== null && found.p < settings.significance
        ? { at: able[found.index]?.at ?? 0, p: found.p, before: found.meanBefore, after: found.meanAfter }
        : null,
    tooShort: series.length < MINIMUM_SERIES_LENGTH,
    latest: compareLatest(counts, points, settings),
  };
}

function trendPoint(label: string, counts: GradeCounts, settings: FigureSettings): TrendPoint {
  const { n, mean } = summarizeCounts(counts) ?? NO_MEAN;
  const { satisfaction, interval } =
    overallSatisfaction(counts, { weights: settings.weights }) ?? NO_SATISFACTION;
  return {
    label,
    n,
    satisfaction,
    interval,
    mean,
    sample: sampleGuard(n, { minimum: settings.minimumSample }),
  };
}

function compareLatest(
  counts: readonly GradeCounts[],
  points: readonly TrendPoint[],
  settings: FigureSettings,
): Trend["latest"] {
  const last = points.length - 1;
  if (points[last]?.sample !== "enough" || points[last - 1]?.sample !== "enough") return null;
  const now = summarizeCounts(counts[last] ?? []);
  const before = summarizeCounts(counts[last - 1] ?? []);
  const test = now && before && welchTTest(now, before);
  if (!test) return null;
  return { difference: test.difference, p: test.p, significant: test.p < settings.significance };
}
