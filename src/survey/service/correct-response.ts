import { systemActor } from "../../identity/service/session.ts";
import { announce, demand, recordAct, type Work } from "../../identity/service/work.ts";
import { Failure } from "../../kit/failure.ts";
import type { HiddenValues, SurveyDefinition } from "../domain/definition/survey-definition.ts";
import type { AnswerFault } from "../domain/evaluate/answer-fault.ts";
import type { Answers } from "../domain/evaluate/answer-value.ts";
import { SURVEY_EVENTS } from "../domain/events.ts";
import type { Measure } from "../domain/measures.ts";
import { mayJudgeResponses } from "../domain/permissions.ts";
import { correctAnswers, type CorrectedAnswers } from "../domain/results/correct-answers.ts";
import { changedWords } from "../domain/results/changed-words.ts";
import { joinWords, separateWords, type Words } from "../domain/separate-words.ts";
import { countCorrections, insertCorrection, writeAnswers } from "../store/corrections.ts";
import { holdResponseRow, readWords, type CheckedResponseRow } from "../store/responses.ts";
import { customerFacts } from "./answering/customer-facts.ts";
import { checkResponse } from "./check-response.ts";
import { readResponse } from "./list-responses.ts";
import type { ResponseView } from "./present-responses.ts";
import { requireVersion } from "./require-survey.ts";

export interface Correction {
  /** How often it was corrected when it was seen; absent: whatever happened since. */
  readonly revision?: number | undefined;
  /** By question code; null takes an answer away. Anything: it is checked. */
  readonly answers: Readonly<Record<string, unknown>>;
  readonly reason: string;
}

/**
 * Puts answers right. They are checked by the version they were given to; what becomes unreachable goes. What was
 * before is kept in the record of the correction, scores are computed anew, and the response is checked again.
 * @throws Failure `not-found` | `conflict-response-corrected` | `response-correction-faulty` | `response-correction-empty`
 */
export async function correctResponse(work: Work, id: string, correction: Correction): Promise<ResponseView> {
  demand(mayJudgeResponses(work.actor));
  const { tx, actor } = work;
  const row = await holdResponseRow(tx, actor.orgId, id);
  if (!row) throw new Failure("not-found", { record: "response" });
  const made = (await countCorrections(tx, actor.orgId, [id])).get(id) ?? 0;
  if (correction.revision !== undefined && correction.revision !== made)
    throw new Failure("conflict-response-corrected");
  const words = (await readWords(tx, actor.orgId, [id])).get(id) ?? [];
  const { definition, corrected } = await correctedBy(work, { row, words, answers: correction.answers });
  await store(work, { row, words, definition, corrected, number: made + 1, reason: correction.reason });
  // The check asks for facts that the person may not see.
  await checkResponse({ ...work, actor: systemActor(actor.orgId) }, id);
  return readResponse(work, id);
}

interface Given {
  readonly row: CheckedResponseRow;
  readonly words: readonly Words[];
  readonly answers: Readonly<Record<string, unknown>>;
}

async function correctedBy(
  work: Work,
  { row, words, answers }: Given,
): Promise<{ readonly definition: SurveyDefinition; readonly corrected: CorrectedAnswers }> {
  const version = await requireVersion(work, row.survey_id, row.version);
  const definition = version.definition as SurveyDefinition;
  const asSystem = { ...work, actor: systemActor(work.actor.orgId) };
  const corrected = correctAnswers(
    {
      definition,
      measures: version.measures as readonly Measure[],
      answers: joinWords(row.answers as Answers, words),
      scores: row.scores,
      context: {
        language: row.language === "en" ? "en" : "zh",
        hidden: row.fields as HiddenValues,
        customer: row.customer_id === null ? {} : await customerFacts(asSystem, row.customer_id),
      },
    },
    answers,
  );
  const [fault] = corrected.faults;
  if (fault) throw faulty(fault, corrected.faults.length);
  if (corrected.changed.length === 0) throw new Failure("response-correction-empty");
  return { definition, corrected };
}

function faulty({ question, row, code, details }: AnswerFault, count: number): Failure {
  const place = row === undefined ? question : `${question}.${row}`;
  return new Failure("response-correction-faulty", { ...details, count, place, fault: code });
}

interface Made {
  readonly row: CheckedResponseRow;
  readonly words: readonly Words[];
  readonly definition: SurveyDefinition;
  readonly corrected: CorrectedAnswers;
  readonly number: number;
  readonly reason: string;
}

async function store(work: Work, made: Made): Promise<void> {
  const { tx, actor, now } = work;
  const { row, words, definition, corrected, number, reason } = made;
  const { closed, words: wordsNow } = separateWords(definition, corrected.answers);
  const before = row.answers as Answers;
  const part = (answers: Answers): string =>
    JSON.stringify(Object.fromEntries(corrected.changed.map((code) => [code, answers[code] ?? null])));
  await insertCorrection(
    tx,
    {
      org_id: actor.orgId,
      response_id: row.id,
      number,
      before: part(before),
      after: part(closed),
      reason,
      corrected_by: actor.kind === "user" ? actor.id : null,
      corrected_at: now,
    },
    changedWords(words, wordsNow),
  );
  await writeAnswers(tx, actor.orgId, row.id, { answers: closed, scores: corrected.scores });
  await recordAct(work, {
    action: "response.correct",
    recordType: "response",
    recordId: row.id,
    recordLabel: row.id,
    details: { surveyId: row.survey_id, number, questions: corrected.changed, reason },
  });
  await announce(work, SURVEY_EVENTS.responseCorrected, { responseId: row.id, surveyId: row.survey_id });
}
