import { DEFAULT_TAXONOMY, indicatorsOf } from "../taxonomy/default-taxonomy.ts";
import type { SurveyText } from "../definition/survey-definition.ts";
import type { MeasuredPlace } from "./answer-places.ts";
import {
  gradeCounts,
  gradeFigure,
  npsFigure,
  yesNoFigure,
  type GradeFigure,
  type NpsFigure,
  type ValueCounts,
  type YesNoFigure,
} from "./grade-figure.ts";

/** The indicator of the satisfaction as a whole. */
export const OVERALL_INDICATOR = "overall-satisfaction";

/** What was scored for one indicator over all versions and questions. */
export type IndicatorFigure = {
  readonly indicator: string;
  /** Null for an indicator that is not in the taxonomy. */
  readonly name: SurveyText | null;
} & (
  | ({ readonly kind: "grade" } & GradeFigure)
  | ({ readonly kind: "nps" } & NpsFigure)
  | ({ readonly kind: "outcome" } & YesNoFigure)
);

/** One figure for each kind of score and indicator, in the order of the newest version. */
export function indicatorFigures(
  measured: readonly MeasuredPlace[],
  counts: readonly ValueCounts[],
): readonly IndicatorFigure[] {
  const known = indicatorsOf(DEFAULT_TAXONOMY);
  return measured.map(({ measure, place }): IndicatorFigure => {
    const { kind, indicator } = measure;
    const name = known.get(indicator)?.name ?? null;
    const values = counts[place] ?? new Map();
    if (kind === "grade") return { indicator, name, kind, ...gradeFigure(gradeCounts(values)) };
    if (kind === "nps") return { indicator, name, kind, ...npsFigure(values) };
    return { indicator, name, kind, ...yesNoFigure(values, "1", "0") };
  });
}

/**
 * The indicator of grades with the lowest mean, overall satisfaction apart; one below the sample guard only where all
 * are. Null when there are fewer than two to choose from.
 */
export function lowestIndicator(figures: readonly IndicatorFigure[]): IndicatorFigure | null {
  const graded = figures.flatMap((figure) =>
    figure.kind === "grade" && figure.indicator !== OVERALL_INDICATOR && figure.mean !== null
      ? [{ figure, mean: figure.mean, isSmall: figure.isSmall }]
      : [],
  );
  const able = graded.filter(({ isSmall }) => !isSmall);
  const ranked = (able.length > 0 ? able : graded).toSorted((a, b) => a.mean - b.mean);
  return ranked.length > 1 ? (ranked[0]?.figure ?? null) : null;
}
