import { announce, type Work } from "../../identity/service/work.ts";
import { readVerbatims } from "../../language/service/read-verbatims.ts";
import type { Polarity } from "../../language/domain/verbatim-reading.ts";
import type { HiddenValues, SurveyDefinition } from "../domain/definition/survey-definition.ts";
import type { AnswerContext, Answers } from "../domain/evaluate/answer-value.ts";
import { evaluate } from "../domain/evaluate/evaluate.ts";
import { SURVEY_EVENTS } from "../domain/events.ts";
import type { Measure } from "../domain/measures.ts";
import { judgeResponse, type ResponseFacts, type ResponseVerdict } from "../domain/response-quality.ts";
import { joinWords, type Words } from "../domain/separate-words.ts";
import { writeCheckRow } from "../store/response-checks.ts";
import { readResponseRow, readWords, type CheckedResponseRow } from "../store/responses.ts";
import { customerFacts } from "./answering/customer-facts.ts";
import { fingerprintOf, twinOf, type Said } from "./find-twin.ts";
import { requireVersion } from "./require-survey.ts";

/**
 * Looks over a response once it is stored: flags with reasons, and whether it stays out of the figures. Nothing to do
 * for one that is gone.
 */
export async function checkResponse(work: Work, responseId: string): Promise<void> {
  const { tx, actor, now } = work;
  const row = await readResponseRow(tx, actor.orgId, responseId);
  if (row === undefined) return;
  const words = (await readWords(tx, actor.orgId, [responseId])).get(responseId) ?? [];
  const version = await requireVersion(work, row.survey_id, row.version);
  const atHand: ResponseAtHand = {
    row,
    words,
    definition: version.definition as SurveyDefinition,
    measures: version.measures as readonly Measure[],
    customer: row.customer_id === null ? {} : await customerFacts(work, row.customer_id),
  };
  const said = saidIn(atHand);
  const { fingerprint } = said;
  const verdict = verdictOn(atHand, await twinOf(work, row, said));
  await writeCheckRow(tx, {
    org_id: actor.orgId,
    response_id: responseId,
    survey_id: row.survey_id,
    fingerprint,
    flags: [...verdict.flags],
    exclusion: verdict.exclusion,
    checked_at: now,
  });
  await announce(work, SURVEY_EVENTS.responseJudged, { responseId, surveyId: row.survey_id });
}

/** A response with what the check needs to know about it. */
export interface ResponseAtHand {
  readonly row: Pick<
    CheckedResponseRow,
    "answers" | "language" | "fields" | "seconds" | "customer_id" | "answered_at"
  >;
  readonly words: readonly Words[];
  /** Of the version it was given to. */
  readonly definition: SurveyDefinition;
  readonly measures: readonly Measure[];
  readonly customer: NonNullable<AnswerContext["customer"]>;
}

const wordsIn = ({ words }: ResponseAtHand): string[] =>
  words.filter(({ kind }) => kind === "words").map(({ text }) => text);

/** What is compared with earlier responses. */
export function saidIn(atHand: ResponseAtHand): Said {
  const { row, words } = atHand;
  return {
    fingerprint: fingerprintOf(row, words),
    words: wordsIn(atHand).join(""),
    answered: Object.keys(joinWords(row.answers as Answers, words)).length,
  };
}

/** Flags and exclusion of a response; `twin`: what an earlier response with the same answers is to it. */
export function verdictOn(atHand: ResponseAtHand, twin: ResponseFacts["twin"]): ResponseVerdict {
  const { row, words, definition, measures, customer } = atHand;
  const context = {
    language: row.language === "en" ? ("en" as const) : ("zh" as const),
    hidden: row.fields as HiddenValues,
    customer,
  };
  const evaluation = evaluate(definition, joinWords(row.answers as Answers, words), context);
  const text = wordsIn(atHand).join("。");
  const facts = { measures, evaluation, seconds: row.seconds, twin, words: text };
  return judgeResponse(facts, () => polarityOf(text));
}

function polarityOf(text: string): Polarity {
  let polarity: Polarity = "neutral";
  readVerbatims([text], (_, reading) => (polarity = reading.polarity));
  return polarity;
}
