import { demand, type Work } from "../../identity/service/work.ts";
import { compareVersions } from "../domain/compare-versions/compare-versions.ts";
import type { SurveyDefinition } from "../domain/definition/survey-definition.ts";
import { maySeeSurveys } from "../domain/permissions.ts";
import { requireSurvey, requireVersion } from "./require-survey.ts";

/**
 * What changed from version `from` to version `to`, or to the definition under work, which publishing would bring.
 * @throws Failure `not-found`
 */
export async function compareSurveyVersions(
  work: Work,
  surveyId: string,
  { from, to }: { readonly from: number; readonly to?: number | undefined },
) {
  demand(maySeeSurveys(work.actor));
  const older = await requireVersion(work, surveyId, from);
  const newer =
    to === undefined ? await requireSurvey(work, surveyId) : await requireVersion(work, surveyId, to);
  const { changes, indicators } = compareVersions(
    older.definition as SurveyDefinition,
    newer.definition as SurveyDefinition,
  );
  return {
    changes: changes.map((change) => ({ ...change, details: { ...change.details } })),
    indicators: indicators.map((one) => ({ ...one, reasons: [...one.reasons] })),
  };
}
