import { announce, demand, recordAct, type Work } from "../../identity/service/work.ts";
import { Failure } from "../../kit/failure.ts";
import { SURVEY_EVENTS } from "../domain/events.ts";
import { measuresOf } from "../domain/measures.ts";
import { mayEditSurveys } from "../domain/permissions.ts";
import { addQuotaCells } from "../store/intake.ts";
import { updateSurveyRow, type SurveyRow } from "../store/surveys.ts";
import { insertVersionRow } from "../store/versions.ts";
import { checkFinished } from "./check-draft.ts";
import { ensurePublicLink } from "./create-links.ts";
import { holdSurvey } from "./require-survey.ts";
import { readVersion, type VersionView } from "./read-versions.ts";

/**
 * Freezes the definition under work as the next version, which is answered from now on; a survey that was closed takes
 * answers again. A version that takes answers of unknown customers comes with a public link, if there is none yet.
 * @throws Failure `not-found` | `conflict-survey-changed` {revision} | `conflict-survey-archived` |
 *   `conflict-nothing-to-publish` {version} | `survey-definition-faulty`
 */
export async function publishSurvey(
  work: Work,
  id: string,
  { revision, note }: { readonly revision: number; readonly note: string },
): Promise<VersionView> {
  demand(mayEditSurveys(work.actor));
  const { tx, actor, now } = work;
  const survey = await holdSurvey(work, id);
  demandPublishable(survey, revision);
  const definition = checkFinished(survey.definition);
  const number = (survey.version ?? 0) + 1;
  const publishedBy = actor.kind === "user" ? actor.id : null;
  await insertVersionRow(tx, {
    org_id: actor.orgId,
    survey_id: id,
    number,
    definition: JSON.stringify(definition),
    measures: JSON.stringify(measuresOf(definition)),
    revision,
    note,
    published_by: publishedBy,
    published_at: now,
  });
  const cells = definition.quotas.flatMap((quota) =>
    quota.cells.map((cell) => ({ quota: quota.code, cell: cell.code })),
  );
  await addQuotaCells(tx, actor.orgId, id, cells);
  await updateSurveyRow(tx, actor.orgId, id, {
    status: "published",
    version: number,
    published_revision: revision,
    published_at: now,
    closed_at: null,
    updated_at: now,
  });
  if (definition.settings.anonymous) await ensurePublicLink(work, id);
  await recordAct(work, {
    action: "survey.publish",
    recordType: "survey",
    recordId: id,
    recordLabel: survey.title,
    details: { version: number },
  });
  await announce(work, SURVEY_EVENTS.published, { surveyId: id, version: number });
  return readVersion(work, id, number);
}

function demandPublishable(survey: SurveyRow, revision: number): void {
  if (survey.status === "archived") throw new Failure("conflict-survey-archived");
  if (survey.revision !== revision)
    throw new Failure("conflict-survey-changed", { revision: survey.revision });
  if (survey.status === "published" && survey.published_revision === revision)
    throw new Failure("conflict-nothing-to-publish", { version: survey.version ?? 0 });
}
