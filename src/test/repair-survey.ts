import { randomUUIDv7 } from "node:crypto";
import type { SurveyDefinition } from "../survey/domain/definition/survey-definition.ts";
import type { Answers } from "../survey/domain/evaluate/answer-value.ts";
import { evaluate } from "../survey/domain/evaluate/evaluate.ts";
import { measuresOf, scoresOf } from "../survey/domain/measures.ts";
import type { NewResponse } from "../survey/domain/new-response.ts";
import { separateWords } from "../survey/domain/separate-words.ts";
import type { OpenSurvey } from "./survey.ts";
import { surveyWith } from "./survey-samples.ts";

const ASKED = surveyWith(
  {
    type: "rating",
    code: "overall",
    text: { zh: "您对本次维修总体是否满意？" },
    scale: 5,
    indicator: "overall-satisfaction",
  },
  { type: "text", code: "suggestion", text: { zh: "您还有什么建议？" }, multiline: true },
  { type: "text", code: "reason", text: { zh: "是什么让您这样评价？" }, multiline: true },
  { type: "yes_no", code: "callback_wanted", text: { zh: "是否需要我们回电？" } },
  { type: "phone", code: "phone", text: { zh: "联系电话" } },
);
/** A grade, two places for words, whether to call back, and a number. */
export const REPAIR_SURVEY: SurveyDefinition = {
  ...ASKED,
  settings: { ...ASKED.settings, anonymous: true },
  hiddenFields: [{ code: "order_number", type: "text", signed: false }],
};

/** An answer to it that the check finds nothing wrong with. */
export function repairResponse(survey: OpenSurvey, answers: Answers): NewResponse {
  const measures = measuresOf(REPAIR_SURVEY);
  const evaluation = evaluate(REPAIR_SURVEY, answers, { language: "zh", hidden: {} });
  const { closed, words } = separateWords(REPAIR_SURVEY, answers);
  return {
    id: randomUUIDv7(),
    surveyId: survey.id,
    version: 1,
    linkId: survey.linkId,
    oneTime: false,
    customerId: null,
    channel: "link",
    mode: "form",
    language: "zh",
    answers: closed,
    words,
    fields: { order_number: "SO-20260301-118" },
    scores: scoresOf(measures, evaluation),
    seconds: 40,
    cells: [],
  };
}
