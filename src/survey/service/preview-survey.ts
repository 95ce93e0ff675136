import { getOrganization } from "../../identity/service/get-organization.ts";
import { demand, type Work } from "../../identity/service/work.ts";
import type { SurveyDefinition } from "../domain/definition/survey-definition.ts";
import { maySeeSurveys } from "../domain/permissions.ts";
import { checkDraft } from "./check-draft.ts";
import { requireSurvey } from "./require-survey.ts";

/** What the preview of a survey shows. */
export interface SurveyPreview {
  readonly definition: SurveyDefinition;
  /** Name of the organization that asks. */
  readonly organization: string;
}

/**
 * A definition under work as it may be shown to whoever builds it, unfinished too. Nothing is written.
 * @throws Failure `not-found` | `survey-definition-faulty`
 */
export async function previewSurvey(work: Work, id: string, sent: unknown): Promise<SurveyPreview> {
  demand(maySeeSurveys(work.actor));
  await requireSurvey(work, id);
  const { definition } = checkDraft(sent);
  const { name } = await getOrganization(work);
  return { definition, organization: name };
}
