import type { Measure } from "../measures.ts";
import { OVERALL_INDICATOR } from "./indicator-figures.ts";

/**
 * Where the grade stands that speaks for a response as a whole: overall satisfaction, else the first grade there is;
 * null for a version without grades. Counts from 0.
 */
function mainPlace(measures: readonly Measure[]): number | null {
  const overall = measures.findIndex((one) => one.kind === "grade" && one.indicator === OVERALL_INDICATOR);
  const place = overall >= 0 ? overall : measures.findIndex(({ kind }) => kind === "grade");
  return place >= 0 ? place : null;
}

/** The grade 1–5 that speaks for a response as a whole; null where none was given. */
export function mainGrade(measures: readonly Measure[], scores: readonly (number | null)[]): number | null {
  const place = mainPlace(measures);
  return place === null ? null : (scores[place] ?? null);
}
