import { holmAdjustment } from "../../kit/statistics/holm-adjustment.ts";
import { summarizeCounts } from "../../kit/statistics/sample-summary.ts";
import type { AttributeColumn, CallBackRecords } from "../../outreach/domain/call-back-records.ts";
import { compareGroups } from "./compare-groups.ts";
import type { FigureSettings } from "./figure-settings.ts";
import { countGradesByValue } from "./group-counts.ts";
import type { GradeCounts } from "./measures/grade-counts.ts";
import { overallSatisfaction } from "./measures/overall-satisfaction.ts";
import { sampleGuard } from "./measures/sample-guard.ts";
import type { Difference, SegmentFigure } from "./satisfaction-figures.ts";

export interface CrossAnalysis {
  readonly segments: readonly SegmentFigure[];
  /** Every test made, by attribute and metric; p adjusted over all of them. */
  readonly differences: readonly Difference[];
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
  metrics: readonly { readonly metric: string; readonly groups: readonly GradeCounts[] }[],
  settings: FigureSettings,
): SegmentFigure[] {
  const [overall, ...dimensions] = metrics;
  return attribute.values.map((value, i) => {
    const counts = overall?.groups[i] ?? NO_GRADES;
    const inScope = settings.inScopeBy[attribute.name]?.[value] ?? null;
    const population = inScope ?? undefined;
    const figure = overallSatisfaction(counts, { weights: settings.weights, population });
    const summary = summarizeCounts(counts);
    const n = summary?.n ?? 0;
    return {
      attribute: attribute.name,
      value,
      n,
      sample: sampleGuard(n, { minimum: settings.minimumSample, population }),
      inScope,
      satisfaction: figure?.satisfaction ?? null,
      interval: figure?.interval ?? null,
      mean: summary?.mean ?? null,
      dimensions: dimensions.map(({ metric, groups }) => {
        const dimension = summarizeCounts(groups[i] ?? NO_GRADES);
        return {
          name: metric,
          n: dimension?.n ?? 0,
          mean: dimension?.mean ?? null,
          sample: sampleGuard(dimension?.n ?? 0, { minimum: settings.minimumSample, population }),
        };
      }),
    };
  });
}

const NO_GRADES: GradeCounts = [0, 0, 0, 0, 0];
