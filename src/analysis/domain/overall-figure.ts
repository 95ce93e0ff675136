import type { CallBackRecords } from "../../outreach/domain/call-back-records.ts";
import type { FigureSettings } from "./figure-settings.ts";
import { countGrades } from "./group-counts.ts";
import { hundredPointScore } from "./measures/hundred-point-score.ts";
import { meanScore } from "./measures/mean-score.ts";
import { overallSatisfaction } from "./measures/overall-satisfaction.ts";
import { sampleGuard } from "./measures/sample-guard.ts";
import { bottomTwoBox, topTwoBox } from "./measures/box-shares.ts";
import type { BasedSatisfaction, OverallFigure } from "./satisfaction-figures.ts";

/**
 * Overall satisfaction with everything said beside it.
 * @param calledBack records received, the base of "all customers called back"; at least the valid answers.
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
    const figure = overallSatisfaction(counts, { weights: settings.weights, base, population });
    return { n: base, satisfaction: figure?.satisfaction ?? null, interval: figure?.interval ?? null };
  };
  const onValid = based(n);
  const onCalledBack = based(Math.max(calledBack, n));
  const chosen = settings.base === "valid" ? onValid : onCalledBack;
  const mean = meanScore(counts, { population });
  const top = topTwoBox(counts, { population });
  const bottom = bottomTwoBox(counts, { population });
  return {
    n,
    counts,
    satisfaction: chosen.satisfaction,
    interval: chosen.interval,
    onValid,
    onCalledBack,
    mean: mean?.mean ?? null,
    meanInterval: mean?.interval ?? null,
    top2: top?.share ?? null,
    top2Interval: top?.interval ?? null,
    bottom2: bottom?.share ?? null,
    bottom2Interval: bottom?.interval ?? null,
    hundredPoint: mean === null ? null : hundredPointScore(mean.mean),
    sample: sampleGuard(n, { minimum: settings.minimumSample, population }),
    from: records.overallFrom,
  };
}
