import { demand, recordAct, type Work } from "../../../identity/service/work.ts";
import type { ImportedDefinition } from "../../domain/import-definition/import-report.ts";
import { mayEditSurveys } from "../../domain/permissions.ts";
import { createSurvey } from "../create-survey.ts";
import type { SurveyView } from "../present-surveys.ts";

/**
 * Begins a survey as a draft with an imported definition.
 * @param name stands in for a missing title: the name of the file
 */
export async function importSurvey(
  work: Work,
  { definition, format, changed, dropped }: ImportedDefinition,
  name = "",
): Promise<SurveyView> {
  demand(mayEditSurveys(work.actor));
  const survey = await createSurvey(work, { definition });
  await recordAct(work, {
    action: "survey.import",
    recordType: "survey",
    recordId: survey.id,
    recordLabel: definition.title.zh,
    details: { format, file: name, changed: changed.length, dropped: dropped.length },
  });
  return survey;
}
