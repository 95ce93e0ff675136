import { demand, recordAct, type Work } from "../../identity/service/work.ts";
import { Failure } from "../../kit/failure.ts";
import { mayEditSurveys } from "../domain/permissions.ts";
import { statusOutOfArchive } from "../domain/survey-status.ts";
import { updateSurveyRow } from "../store/surveys.ts";
import { presentSurvey, type SurveyView } from "./present-surveys.ts";
import { holdSurvey, requireSurvey } from "./require-survey.ts";

/**
 * Puts a draft or a closed survey out of the way; answers stay in the figures.
 * @throws Failure `not-found` | `conflict-survey-archived` | `conflict-survey-takes-answers`
 */
export async function archiveSurvey(work: Work, id: string): Promise<SurveyView> {
  demand(mayEditSurveys(work.actor));
  const { tx, actor, now } = work;
  const survey = await holdSurvey(work, id);
  if (survey.status === "archived") throw new Failure("conflict-survey-archived");
  if (survey.status === "published") throw new Failure("conflict-survey-takes-answers");
  await updateSurveyRow(tx, actor.orgId, id, { status: "archived", archived_at: now, updated_at: now });
  await recordAct(work, {
    action: "survey.archive",
    recordType: "survey",
    recordId: id,
    recordLabel: survey.title,
  });
  return presentSurvey(work, await requireSurvey(work, id));
}

/** Takes a survey out of the archive: a draft, or closed. @throws Failure `not-found` | `conflict-survey-not-archived` */
export async function unarchiveSurvey(work: Work, id: string): Promise<SurveyView> {
  demand(mayEditSurveys(work.actor));
  const { tx, actor, now } = work;
  const survey = await holdSurvey(work, id);
  if (survey.status !== "archived") throw new Failure("conflict-survey-not-archived");
  const status = statusOutOfArchive(survey.version);
  await updateSurveyRow(tx, actor.orgId, id, { status, archived_at: null, updated_at: now });
  await recordAct(work, {
    action: "survey.unarchive",
    recordType: "survey",
    recordId: id,
    recordLabel: survey.title,
  });
  return presentSurvey(work, await requireSurvey(work, id));
}
