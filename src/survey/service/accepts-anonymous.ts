import type { Work } from "../../identity/service/work.ts";
import type { SurveyDefinition } from "../domain/definition/survey-definition.ts";
import type { SurveyRow } from "../store/surveys.ts";
import { requireVersion } from "./require-survey.ts";

/**
 * Whether the survey takes answers of unknown customers, as a public link brings them: as the version answered now
 * says, before the first as the definition under work says.
 */
export async function acceptsAnonymous(work: Work, survey: SurveyRow): Promise<boolean> {
  const asked = survey.version === null ? survey : await requireVersion(work, survey.id, survey.version);
  const { settings } = asked.definition as SurveyDefinition;
  return settings.anonymous;
}
