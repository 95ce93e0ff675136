import type { SurveyDefinition } from "../definition/survey-definition.ts";
import { own, type AnswerValue } from "../evaluate/answer-value.ts";
import { readAnswer } from "../evaluate/read-answer.ts";
import { readFormPost } from "../evaluate/read-form-post.ts";

/**
 * Answers that the address of a survey brings along: `?CODE=value`, `CODE.ROW=value`, repeated for multiple choice, as
 * the fields of the form are named. Each is read as an answer would be; what is faulty or of no question is left out.
 * Files are never taken from an address.
 */
export function readPrefill(
  definition: SurveyDefinition,
  parameters: Iterable<readonly [string, string]>,
): Readonly<Record<string, AnswerValue>> {
  const questions = definition.pages.flatMap((page) => page.questions);
  const codes = new Set(questions.map(({ code }) => code));
  const named = [...parameters].filter(
    ([name]) => codes.has(name.split(".")[0] ?? "") && !name.endsWith(".files"),
  );
  if (named.length === 0) return {};
  const sent = readFormPost(definition, named);
  return Object.fromEntries(
    questions.flatMap((question) => {
      // A faulty row of a matrix is left out by itself.
      const value = readAnswer(question, own(sent, question.code), () => undefined);
      return value === undefined ? [] : [[question.code, value]];
    }),
  );
}
