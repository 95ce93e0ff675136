import { demand, type Work } from "../../identity/service/work.ts";
import type { SurveyDefinition } from "../domain/definition/survey-definition.ts";
import { mayEditSurveys } from "../domain/permissions.ts";
import { SURVEY_TEMPLATES } from "../domain/templates/survey-templates.ts";

/** Ready-made surveys to begin with. */
export async function listSurveyTemplates(work: Work) {
  demand(mayEditSurveys(work.actor));
  return {
    items: SURVEY_TEMPLATES.map((definition) => ({
      code: definition.code,
      title: definition.title,
      questions: definition.pages
        .flatMap((page) => page.questions)
        .filter((question) => question.type !== "section").length,
      definition: structuredClone(definition) as unknown as Record<string, unknown>,
    })),
  };
}

/** The definition of a template, or null for a code that names none. */
export function templateDefinition(code: string): SurveyDefinition | null {
  return SURVEY_TEMPLATES.find((template) => template.code === code) ?? null;
}
