import type { CallBackRecords } from "../../outreach/domain/call-back-records.ts";
import type { FigureSettings } from "./figure-settings.ts";
import { countGrades } from "./group-counts.ts";
import { bottomTwoBox, topTwoBox } from "../../kit/measures/box-shares.ts";
import { meanScore } from "../../kit/measures/mean-score.ts";
import { overallSatisfaction } from "../../kit/measures/overall-satisfaction.ts";
import { sampleGuard } from "../../kit/measures/sample-guard.ts";
import { isWeak } from "../../kit/measures/weak-dimension.ts";
import type { DimensionFigure } from "./satisfaction-figures.ts";
import { standardDimension } from "./standard-dimension.ts";
import { DIMENSIONS, type TextColumns } from "./text-columns.ts";
import { countWords } from "./typical-words.ts";
import { NO_MEAN, NO_SATISFACTION, NO_SHARE } from "./without-answers.ts";

const TYPICAL_WORDS = 6;

/** Every dimension in the order of the sheet. A column without any answer has n = 0 and null figures. */
export function dimensionFigures(
  records: CallBackRecords,
  text: TextColumns,
  settings: FigureSettings,
): DimensionFigure[] {
  const population = settings.inScope ?? undefined;
  return records.scores.map(({ name, values }) => {
    const counts = countGrades(values);
    const { n, mean, interval } = meanScore(counts, { population }) ?? NO_MEAN;
    const satisfied = overallSatisfaction(counts, { weights: settings.weights }) ?? NO_SATISFACTION;
    return {
      name,
      code: standardDimension(name),
      n,
      counts,
      mean,
      interval,
      top2: (topTwoBox(counts) ?? NO_SHARE).share,
      bottom2: (bottomTwoBox(counts) ?? NO_SHARE).share,
      satisfaction: satisfied.satisfaction,
      weak: mean !== null && isWeak(mean, settings.weakBelow),
      sample: sampleGuard(n, { minimum: settings.minimumSample, population }),
      words: dimensionWords(name, text),
    };
  });
}

function dimensionWords(name: string, text: TextColumns): DimensionFigure["words"] {
  const code = standardDimension(name);
  if (code === null) return { positive: [], negative: [] };
  const dimension = DIMENSIONS.indexOf(code) + 1;
  return {
    positive: countWords(text, 1, dimension, TYPICAL_WORDS),
    negative: countWords(text, -1, dimension, TYPICAL_WORDS),
  };
}
