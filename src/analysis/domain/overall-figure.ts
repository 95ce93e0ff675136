import type { CallBackRecords } from "../../outreach/domain/call-back-records.ts";
import type { FigureSettings } from "./figure-settings.ts";
import { countGrades } from "./group-counts.ts";
import { hundredPointScore } from "../../kit/measures/hundred-point-score.ts";
import { meanScore } from "../../kit/measures/mean-score.ts";
import { overallSatisfaction } from "../../kit/measures/overall-satisfaction.ts";
import { sampleGuard } from "../../kit/measures/sample-guard.ts";
import { bottomTwoBox, topTwoBox } from "../../kit/measures/box-shares.ts";
import type { BasedSatisfaction, OverallFigure } from "./satisfaction-figures.ts";
import { NO_MEAN, NO_SATISFACTION, NO_SHARE } from "./without-answers.ts";

/**
 * Overall satisfaction with everything said beside it.
 * @param calledBack the base of "all customers called back"; at least the valid answers.
 */
export function overallFigure(
  records: CallBackRecords,
  calledBack: number,
  settings: FigureSettings,
): OverallFigure {
  const counts = countGrades(records.overall);
  const n = counts.reduce((sum, count) => sum + count, 0);
  const population = settings.inScope ?? undefined;
  const based = (base: number): BasedSatisfaction => {
    const options = { weights: settings.weights, base, population };
    const { satisfaction, interval } = overallSatisfaction(counts, options) ?? NO_SATISFACTION;
    return { n: base, satisfaction, interval };
  };
  const onValid = based(n);
  const onCalledBack = based(Math.max(calledBack, n));
  const chosen = settings.base === "valid" ? onValid : onCalledBack;
  const { mean, interval: meanInterval } = meanScore(counts, { population }) ?? NO_MEAN;
  const top = topTwoBox(counts, { population }) ?? NO_SHARE;
  const bottom = bottomTwoBox(counts, { population }) ?? NO_SHARE;
  return {
    n,
    counts,
    satisfaction: chosen.satisfaction,
    interval: chosen.interval,
    onValid,
    onCalledBack,
    mean,
    meanInterval,
    top2: top.share,
    top2Interval: top.interval,
    bottom2: bottom.share,
    bottom2Interval: bottom.interval,
    hundredPoint: mean === null ? null : hundredPointScore(mean),
    sample: sampleGuard(n, { minimum: settings.minimumSample, population }),
    from: records.overallFrom,
  };
}
