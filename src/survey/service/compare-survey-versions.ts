import { demand, type Work } from "../../identity/service/work.ts";
import { compareVersions } from "../domain/compare-versions/compare-versions.ts";
import { namedDetails, questionOf, type VersionPair } from "../domain/compare-versions/named-details.ts";
import type { VersionChange } from "../domain/compare-versions/version-change.ts";
import type { SurveyDefinition, SurveyLanguage } from "../domain/definition/survey-definition.ts";
import { maySeeSurveys } from "../domain/permissions.ts";
import { nameQuestion } from "../domain/reading/name-question.ts";
import { versionChangesEn } from "../words/version-changes-en.ts";
import { versionChangesZh } from "../words/version-changes-zh.ts";
import { requireSurvey, requireVersion } from "./require-survey.ts";

const WORDS = { zh: versionChangesZh, en: versionChangesEn } as const;

interface ComparedVersions {
  readonly from: number;
  /** Absent: the definition under work. */
  readonly to?: number | undefined;
}

/**
 * What changed from version `from` to version `to`, or to the definition under work, which publishing would bring;
 * told in `language`.
 * @throws Failure `not-found`
 */
export async function compareSurveyVersions(
  work: Work,
  surveyId: string,
  { from, to }: ComparedVersions,
  language: SurveyLanguage,
) {
  demand(maySeeSurveys(work.actor));
  const older = await requireVersion(work, surveyId, from);
  const newer =
    to === undefined ? await requireSurvey(work, surveyId) : await requireVersion(work, surveyId, to);
  const pair = {
    older: older.definition as SurveyDefinition,
    newer: newer.definition as SurveyDefinition,
  };
  const { changes, indicators } = compareVersions(pair.older, pair.newer, language);
  return {
    changes: changes.map((change) => tellChange(change, pair, language)),
    indicators: indicators.map((one) => ({
      ...one,
      reasons: [...one.reasons],
      message: WORDS[language].verdicts[one.verdict],
    })),
  };
}

function tellChange(change: VersionChange, pair: VersionPair, language: SurveyLanguage) {
  const { code, questionCode, details } = change;
  const question = questionOf(pair.newer, questionCode) ?? questionOf(pair.older, questionCode);
  return {
    code,
    questionCode,
    question: question ? nameQuestion(question, language) : null,
    details: { ...details },
    message: WORDS[language].changes[code](namedDetails(change, pair, language) as Record<string, string>),
  };
}
