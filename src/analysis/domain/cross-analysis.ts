import { holmAdjustment } from "../../kit/statistics/holm-adjustment.ts";
import { summarizeCounts } from "../../kit/statistics/sample-summary.ts";
import type { AttributeColumn, CallBackRecords } from "../../outreach/domain/call-back-records.ts";
import { compareGroups } from "./compare-groups.ts";
import type { FigureSettings } from "./figure-settings.ts";
import { countGradesByValue } from "./group-counts.ts";
import type { GradeCounts } from "../../kit/measures/grade-counts.ts";
import { overallSatisfaction } from "../../kit/measures/overall-satisfaction.ts";
import { sampleGuard, type SampleGuardOptions } from "../../kit/measures/sample-guard.ts";
import type { Difference, SegmentFigure } from "./satisfaction-figures.ts";
import { NO_MEAN, NO_SATISFACTION } from "./without-answers.ts";

export interface CrossAnalysis {
  readonly segments: readonly SegmentFigure[];
  /** Every test made, by attribute and metric; p adjusted over all of them. */
  readonly differences: readonly Difference[];
}

/** A metric's grade counts by group, in the order of the attribute's values. */
interface CrossedMetric {
  readonly metric: string;
  readonly groups: readonly GradeCounts[];
}

/** The overall score and every dimension by every value of every attribute, and which differences are real. */
export function crossAnalyse(records: CallBackRecords, settings: FigureSettings): CrossAnalysis {
  const crossed = records.attributes.map((attribute) => ({
    attribute,
    metrics: [
      { metric: "overall", groups: countGradesByValue(records.overall, attribute) },
      ...records.scores.map(({ name, values }) => ({
        metric: name,
        groups: countGradesByValue(values, attribute),
      })),
    ],
  }));
  const tests = crossed.flatMap(({ attribute, metrics }) =>
    metrics.flatMap(({ metric, groups }) => {
      const graded = attribute.values.map((value, i) => ({ value, counts: groups[i] ?? NO_GRADES }));
      const comparison = compareGroups(graded, settings.minimumSample);
      return comparison === null ? [] : [{ attribute: attribute.name, metric, ...comparison }];
    }),
  );
  const adjusted = holmAdjustment(tests.map(({ p }) => p));
  return {
    segments: crossed.flatMap(({ attribute, metrics }) => segmentFigures(attribute, metrics, settings)),
    differences: tests.map((test, i) => {
      const pAdjusted = adjusted[i] ?? 1;
      return { ...test, pAdjusted, significant: pAdjusted < settings.significance };
    }),
  };
}

function segmentFigures(
  attribute: AttributeColumn,
  metrics: readonly CrossedMetric[],
  settings: FigureSettings,
): SegmentFigure[] {
  const [overall, ...dimensions] = metrics;
  return attribute.values.map((value, i) => {
    const counts = overall?.groups[i] ?? NO_GRADES;
    const inScope = settings.inScopeBy[attribute.name]?.[value] ?? null;
    const population = inScope ?? undefined;
    const guard = { minimum: settings.minimumSample, population };
    const { n, mean, sample } = guardedMean(counts, guard);
    const { satisfaction, interval } =
      overallSatisfaction(counts, { weights: settings.weights, population }) ?? NO_SATISFACTION;
    return {
      attribute: attribute.name,
      value,
      n,
      sample,
      inScope,
      satisfaction,
      interval,
      mean,
      dimensions: dimensions.map(({ metric, groups }) => ({
        name: metric,
        ...guardedMean(groups[i] ?? NO_GRADES, guard),
      })),
    };
  });
}

function guardedMean(
  counts: GradeCounts,
  guard: SampleGuardOptions,
): Pick<SegmentFigure, "n" | "mean" | "sample"> {
  const { n, mean } = summarizeCounts(counts) ?? NO_MEAN;
  return { n, mean, sample: sampleGuard(n, guard) };
}

const NO_GRADES: GradeCounts = [0, 0, 0, 0, 0];
