import type { Condition } from "../definition/condition.ts";
import type {
  Question,
  SurveyDefinition,
  SurveyLanguage,
  SurveyText,
} from "../definition/survey-definition.ts";
import { describeCondition } from "../reading/describe-condition.ts";

interface NumberWords {
  /** {number} */
  readonly question: string;
  /** {number} {row} */
  readonly row: string;
}

/** Numbers of the questions that take an answer, and conditions in words that name questions by them. */
export function numberedConditions(
  definition: SurveyDefinition,
  language: SurveyLanguage,
  words: NumberWords,
): {
  readonly numbers: ReadonlyMap<string, number>;
  /** `frame`: a sentence with the blank {condition}. Without a condition: "". */
  say(condition: Condition | undefined, frame: string): string;
} {
  const asked = definition.pages
    .flatMap(({ questions }) => questions)
    .filter(({ type }) => type !== "section");
  const numbers = new Map(asked.map(({ code }, i) => [code, i + 1]));
  const numbered = byNumber(definition, numbers, words);
  return {
    numbers,
    say: (condition, frame) =>
      condition === undefined
        ? ""
        : frame.replace("{condition}", () => describeCondition(condition, numbered, language)),
  };
}

/** The survey with numbers in place of the questions' words. */
function byNumber(
  definition: SurveyDefinition,
  numbers: ReadonlyMap<string, number>,
  words: NumberWords,
): SurveyDefinition {
  const renamed = (question: Question): Question => {
    const number = String(numbers.get(question.code) ?? "");
    const text = { zh: words.question.replace("{number}", number) };
    if (question.type !== "matrix") return { ...question, text };
    const name = (row: SurveyText): SurveyText => {
      const called = (own: string): string =>
        words.row.replace("{number}", number).replace("{row}", () => own);
      return row.en === undefined ? { zh: called(row.zh) } : { zh: called(row.zh), en: called(row.en) };
    };
    return { ...question, text, rows: question.rows.map((row) => ({ ...row, text: name(row.text) })) };
  };
  return {
    ...definition,
    pages: definition.pages.map((page) => ({ ...page, questions: page.questions.map(renamed) })),
  };
}
