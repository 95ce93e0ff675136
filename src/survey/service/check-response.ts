import { announce, type Work } from "../../identity/service/work.ts";
import { readVerbatims } from "../../language/service/read-verbatims.ts";
import type { Polarity } from "../../language/domain/verbatim-reading.ts";
import type { HiddenValues, SurveyDefinition } from "../domain/definition/survey-definition.ts";
import type { Answers } from "../domain/evaluate/answer-value.ts";
import { evaluate } from "../domain/evaluate/evaluate.ts";
import { quotaCells } from "../domain/evaluate/quota-cells.ts";
import { SURVEY_EVENTS } from "../domain/events.ts";
import type { Measure } from "../domain/measures.ts";
import { judgeResponse } from "../domain/response-quality.ts";
import { joinWords } from "../domain/separate-words.ts";
import { takePlaces } from "../store/intake.ts";
import { writeCheckRow } from "../store/response-checks.ts";
import { readResponseRow, readWords } from "../store/responses.ts";
import { customerFacts } from "./answering/customer-facts.ts";
import { fingerprintOf, twinOf } from "./find-twin.ts";
import { requireVersion } from "./require-survey.ts";

/**
 * Looks over a response once it is stored: flags with reasons, and whether it stays out of the figures. A response
 * that counts is counted in the goals of the survey. Nothing to do for one that is gone.
 */
export async function checkResponse(work: Work, responseId: string): Promise<void> {
  const { tx, actor, now } = work;
  const row = await readResponseRow(tx, actor.orgId, responseId);
  if (row === undefined) return;
  const words = (await readWords(tx, actor.orgId, [responseId])).get(responseId) ?? [];
  const version = await requireVersion(work, row.survey_id, row.version);
  const definition = version.definition as SurveyDefinition;
  const answers = joinWords(row.answers as Answers, words);
  const context = {
    language: row.language === "en" ? ("en" as const) : ("zh" as const),
    hidden: row.fields as HiddenValues,
    customer: row.customer_id === null ? {} : await customerFacts(work, row.customer_id),
  };
  const fingerprint = fingerprintOf(row, words);
  const said = words.filter(({ kind }) => kind === "words").map(({ text }) => text);
  const verdict = judgeResponse(
    {
      measures: version.measures as readonly Measure[],
      evaluation: evaluate(definition, answers, context),
      seconds: row.seconds,
      twin: await twinOf(work, row, {
        fingerprint,
        words: said.join(""),
        answered: Object.keys(answers).length,
      }),
      words: said.join("。"),
    },
    () => polarityOf(said.join("。")),
  );
  await writeCheckRow(tx, {
    org_id: actor.orgId,
    response_id: responseId,
    survey_id: row.survey_id,
    fingerprint,
    flags: [...verdict.flags],
    exclusion: verdict.exclusion,
    checked_at: now,
  });
  const isFirstCheck = row.flags === null;
  if (isFirstCheck && verdict.exclusion === null) {
    const goals = quotaCells(definition, answers, context).filter(({ kind }) => kind === "goal");
    await takePlaces(tx, actor.orgId, row.survey_id, goals);
  }
  await announce(work, SURVEY_EVENTS.responseJudged, { responseId, surveyId: row.survey_id });
}

function polarityOf(text: string): Polarity {
  let polarity: Polarity = "neutral";
  readVerbatims([text], (_, reading) => (polarity = reading.polarity));
  return polarity;
}
