import type { SurveyDefinition } from "../../domain/definition/survey-definition.ts";
import type { SurveyRecord } from "../survey-queries.ts";

/** A survey as the API shows it; the server has made sure that its definition has the form of one. */
export type BuiltSurvey = Omit<SurveyRecord, "definition"> & { readonly definition: SurveyDefinition };

export function builtSurvey(record: SurveyRecord): BuiltSurvey {
  return record as unknown as BuiltSurvey;
}
