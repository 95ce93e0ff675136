import { demand, type Work } from "../../identity/service/work.ts";
import type { Question, SurveyDefinition, SurveyLanguage } from "../domain/definition/survey-definition.ts";
import type { Measure } from "../domain/measures.ts";
import { maySeeSurveys } from "../domain/permissions.ts";
import { plainText } from "../domain/reading/name-question.ts";
import {
  countedQuestions,
  placesOfQuestions,
  withMeasures,
  type AnswerPlace,
  type CountedQuestion,
  type CountedVersion,
} from "../domain/results/answer-places.ts";
import { indicatorFigures, lowestIndicator } from "../domain/results/indicator-figures.ts";
import { countedIn, countResponses, type StateCount } from "../domain/results/response-counts.ts";
import {
  partTexts,
  questionFigure,
  versionNotes,
  type CountedAnswers,
} from "../domain/results/survey-results.ts";
import {
  countAnswers,
  countStates,
  countWords,
  summarizeNumbers,
  type ResultSelection,
} from "../store/results.ts";
import { requireSurvey, requireVersion } from "./require-survey.ts";

/**
 * The figures of a survey, of responses that count: what the quality check or a person left out is named and counted,
 * nothing more. Answers of several versions are joined by question code and by indicator. `language`: of the remarks on
 * what differs between versions.
 * @throws Failure `not-found`
 */
export async function readSurveyResults(
  work: Work,
  surveyId: string,
  filter: Omit<ResultSelection, "surveyId">,
  language: SurveyLanguage,
) {
  demand(maySeeSurveys(work.actor));
  const survey = await requireSurvey(work, surveyId);
  const { tx, actor } = work;
  const selection = { ...filter, surveyId };
  const states = await countStates(tx, actor.orgId, selection);
  const numbers = [...new Set(states.map(({ version }) => version))].toSorted((a, b) => a - b);
  // Without a response the questions answered now are shown, so that one sees what will be counted.
  const asked =
    numbers.length > 0 ? numbers : [filter.version ?? survey.version].filter((one) => one !== null);
  const versions = await readCountedVersions(work, surveyId, asked);
  const questions = countedQuestions(versions);
  const { places, measured } = withMeasures(placesOfQuestions(questions), versions);
  const counted = await countAll(work, selection, questions, places);
  const indicators = indicatorFigures(measured, counted.counts);
  const notes = versionNotes(versions, language);
  return {
    surveyId,
    versions: numbers,
    ...countResponses(states),
    lowest: lowestIndicator(indicators)?.indicator ?? null,
    indicators,
    questions: questions.map((one) => ({
      ...presentQuestion(one, versions),
      reached: reachedBy(one, versions, states),
      notes: notes.get(one.question.code) ?? [],
      figure: questionFigure(one.question, counted),
    })),
  };
}

async function readCountedVersions(
  work: Work,
  surveyId: string,
  numbers: readonly number[],
): Promise<readonly CountedVersion[]> {
  const versions: CountedVersion[] = [];
  for (const number of numbers) {
    const { definition, measures } = await requireVersion(work, surveyId, number);
    versions.push({
      number,
      definition: definition as SurveyDefinition,
      measures: measures as readonly Measure[],
    });
  }
  return versions;
}

async function countAll(
  { tx, actor }: Work,
  selection: ResultSelection,
  questions: readonly CountedQuestion[],
  places: readonly AnswerPlace[],
): Promise<CountedAnswers> {
  const counts = await countAnswers(tx, actor.orgId, selection, places);
  const words = await countWords(tx, actor.orgId, selection);
  const numbers = new Map();
  for (const { question, versions: numbersOf } of questions) {
    if (question.type !== "number") continue;
    const of = { question: question.code, versions: numbersOf };
    numbers.set(question.code, await summarizeNumbers(tx, actor.orgId, selection, of));
  }
  const byPlace = words.map(({ question, part, count }) => [`${question} ${part}`, count] as const);
  return { places, counts, numbers, words: new Map(byPlace) };
}

function presentQuestion(counted: CountedQuestion, versions: readonly CountedVersion[]) {
  const { question } = counted;
  const { scale, gradeNames } = scaleOf(question);
  const parts = [...partTexts(counted, versions)].map(([code, text]) => ({ code, text: { ...text } }));
  const text = { zh: plainText(question.text, "zh"), en: plainText(question.text, "en") };
  return {
    code: question.code,
    type: question.type,
    text,
    scale,
    gradeNames,
    parts,
    versions: counted.versions,
  };
}

function scaleOf(question: Question) {
  if (!("scale" in question)) return { scale: null, gradeNames: null };
  return { scale: question.scale, gradeNames: question.gradeNames ?? ("satisfaction" as const) };
}

/** Who was asked is known only where no version makes the question depend on anything. */
function reachedBy(
  { question, versions: numbers }: CountedQuestion,
  versions: readonly CountedVersion[],
  states: readonly StateCount[],
): number | null {
  const isConditional = versions.some(({ number, definition }) =>
    definition.pages.some(
      (page) =>
        numbers.includes(number) &&
        page.questions.some(
          ({ code, showIf }) => code === question.code && (showIf !== undefined || page.showIf !== undefined),
        ),
    ),
  );
  return isConditional ? null : countedIn(states, numbers);
}
