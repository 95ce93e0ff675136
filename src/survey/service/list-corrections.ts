import { maySeeContactData } from "../../identity/domain/permissions.ts";
import { demand, type Work } from "../../identity/service/work.ts";
import type { SurveyDefinition } from "../domain/definition/survey-definition.ts";
import { outlineOf } from "../domain/definition/survey-outline.ts";
import type { Answers, AnswerValue } from "../domain/evaluate/answer-value.ts";
import { maySeeResponses } from "../domain/permissions.ts";
import { joinWords, type Words } from "../domain/separate-words.ts";
import { listCorrectionRows, listWordHistory, type WordsAt } from "../store/corrections.ts";
import { readPersonNames } from "../store/surveys.ts";
import { readResponse } from "./list-responses.ts";
import { maskWords } from "./mask-words.ts";
import { requireVersion } from "./require-survey.ts";

/** What was corrected in a response, oldest first, before and after. @throws Failure `not-found` */
export async function listCorrections(work: Work, id: string) {
  demand(maySeeResponses(work.actor));
  const { tx, actor } = work;
  const { surveyId, version } = await readResponse(work, id);
  const { definition } = await requireVersion(work, surveyId, version);
  const codes = [...outlineOf(definition as SurveyDefinition).places.keys()];
  const rows = await listCorrectionRows(tx, actor.orgId, id);
  const history = await listWordHistory(tx, actor.orgId, id);
  const names = await readPersonNames(
    tx,
    actor.orgId,
    rows.map((row) => row.corrected_by),
  );
  const isMasked = !maySeeContactData(actor);
  return {
    items: rows.map(({ number, before, after, reason, corrected_by: by, corrected_at: at }) => {
      const then = wordsAt(history, number - 1, isMasked);
      const now = wordsAt(history, number, isMasked);
      return {
        number,
        reason,
        byName: names.get(by ?? "") ?? null,
        at,
        changes: codes
          .filter((code) => Object.hasOwn(after as Answers, code))
          .map((question) => ({
            question,
            before: wholeAnswer(question, before as Answers, then),
            after: wholeAnswer(question, after as Answers, now),
          })),
      };
    }),
  };
}

/** The words as they stood after so many corrections; 0: as the customer sent them. */
function wordsAt(history: readonly WordsAt[], number: number, isMasked: boolean): readonly Words[] {
  const standing = new Map<string, WordsAt>();
  for (const one of history) if (one.number <= number) standing.set(`${one.question} ${one.part}`, one);
  return [...standing.values()].flatMap(({ text, ...rest }) => {
    if (text === null) return [];
    return [isMasked ? maskWords({ ...rest, text }) : { ...rest, text }];
  });
}

/** A question's answer with its words; null: none. */
function wholeAnswer(
  question: string,
  closed: Readonly<Record<string, AnswerValue | null>>,
  words: readonly Words[],
): AnswerValue | null {
  const value = closed[question] ?? null;
  const own = words.filter((one) => one.question === question);
  return joinWords(value === null ? {} : { [question]: value }, own)[question] ?? null;
}
