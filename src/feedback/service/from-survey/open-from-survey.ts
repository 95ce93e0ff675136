import type { Work } from "../../../identity/service/work.ts";
import { getOrganization } from "../../../identity/service/get-organization.ts";
import type { HiddenValues, SurveyDefinition } from "../../../survey/domain/definition/survey-definition.ts";
import type { Answers } from "../../../survey/domain/evaluate/answer-value.ts";
import type { Measure } from "../../../survey/domain/measures.ts";
import { requireVersion } from "../../../survey/service/require-survey.ts";
import { DEFAULT_LOW_SCORE, isFresh, opensCase } from "../../domain/from-survey/opens-case.ts";
import { voiceOfAnswer, type AnswerVoice } from "../../domain/from-survey/voice-of-answer.ts";
import { readAnswerRow, readLowScore, type AnswerRow } from "../../store/public-survey-answers.ts";
import { publicEn } from "../../words/public-en.ts";
import { publicZh } from "../../words/public-zh.ts";
import { registerFeedback } from "../register-feedback.ts";
import { reasonsOf } from "./reasons-of.ts";

/** Source of cases that came from answers to surveys; its ids are those of the responses. */
const SURVEY_SOURCE = "survey";

/**
 * Opens the case of an answer that somebody should be told of: low, alarming, or a call wished for. The case has the id
 * of the response, and there is one for it however often it is judged. Answers left out of the figures and those
 * given long ago open none.
 */
export async function openFromSurvey(work: Work, responseId: string): Promise<void> {
  const { tx, actor, now } = work;
  const row = await readAnswerRow(tx, actor.orgId, responseId);
  if (row === undefined || !row.counted || !isFresh(row.answered_at, now)) return;
  const version = await requireVersion(work, row.survey_id, row.version);
  const definition = version.definition as SurveyDefinition;
  const voice = voiceOfAnswer({
    definition,
    measures: version.measures as readonly Measure[],
    answers: row.answers as Answers,
    words: row.words,
    scores: row.scores,
    language: row.language === "en" ? "en" : "zh",
  });
  const lowScore = (await readLowScore(tx, actor.orgId)) ?? DEFAULT_LOW_SCORE;
  if (!opensCase({ ...voice, reasons: reasonsOf(voice.said) }, { lowScore })) return;
  await register(work, row, voice, definition);
}

async function register(
  work: Work,
  row: AnswerRow,
  voice: AnswerVoice,
  definition: SurveyDefinition,
): Promise<void> {
  const { language } = await getOrganization(work);
  const words = language === "en" ? publicEn.answer : publicZh.answer;
  const fields = row.fields as HiddenValues;
  await registerFeedback(work, {
    channel: "survey",
    id: row.id,
    source: SURVEY_SOURCE,
    sourceId: row.id,
    responseId: row.id,
    receivedAt: row.answered_at,
    subject: (language === "en" && definition.title.en) || definition.title.zh,
    verbatim: voice.verbatim === "" ? words.silent(voice.overall) : voice.verbatim,
    ...(voice.overall !== null && { score: voice.overall }),
    ...(voice.wantsCall && { remedy: words.wantsCall }),
    ...(voice.phone !== null && { contact: { phone: voice.phone } }),
    customerId: row.customer_id,
    product: textOf(fields["product"]),
    orderNumber: textOf(fields["order_number"]),
  });
}

function textOf(value: HiddenValues[string] | undefined): string | undefined {
  const text = value === undefined ? "" : String(value).trim();
  return text === "" ? undefined : text.slice(0, 100);
}
