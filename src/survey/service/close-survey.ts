import { announce, demand, recordAct, type Work } from "../../identity/service/work.ts";
import { Failure } from "../../kit/failure.ts";
import { SURVEY_EVENTS } from "../domain/events.ts";
import { mayEditSurveys } from "../domain/permissions.ts";
import { updateSurveyRow } from "../store/surveys.ts";
import { presentSurvey, type SurveyView } from "./present-surveys.ts";
import { holdSurvey, requireSurvey } from "./require-survey.ts";

/**
 * Takes no more answers; the page says so kindly. What was answered stays.
 * @throws Failure `not-found` | `conflict-survey-not-published`
 */
export async function closeSurvey(work: Work, id: string): Promise<SurveyView> {
  demand(mayEditSurveys(work.actor));
  const { tx, actor, now } = work;
  const survey = await holdSurvey(work, id);
  if (survey.status !== "published") throw new Failure("conflict-survey-not-published");
  await updateSurveyRow(tx, actor.orgId, id, { status: "closed", closed_at: now, updated_at: now });
  await recordAct(work, {
    action: "survey.close",
    recordType: "survey",
    recordId: id,
    recordLabel: survey.title,
  });
  await announce(work, SURVEY_EVENTS.closed, { surveyId: id });
  return presentSurvey(work, await requireSurvey(work, id));
}

/** Takes answers to its last version again. @throws Failure `not-found` | `conflict-survey-not-closed` */
export async function reopenSurvey(work: Work, id: string): Promise<SurveyView> {
  demand(mayEditSurveys(work.actor));
  const { tx, actor, now } = work;
  const survey = await holdSurvey(work, id);
  if (survey.status !== "closed") throw new Failure("conflict-survey-not-closed");
  await updateSurveyRow(tx, actor.orgId, id, { status: "published", closed_at: null, updated_at: now });
  await recordAct(work, {
    action: "survey.reopen",
    recordType: "survey",
    recordId: id,
    recordLabel: survey.title,
  });
  await announce(work, SURVEY_EVENTS.reopened, { surveyId: id });
  return presentSurvey(work, await requireSurvey(work, id));
}
