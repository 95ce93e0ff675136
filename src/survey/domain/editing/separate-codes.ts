import type { Question, SurveyDefinition } from "../definition/survey-definition.ts";
import { fieldCodes, nextCode } from "./new-code.ts";

/**
 * Gives questions that bear a code twice a code of their own, so that each can be worked on; conditions go on naming
 * the first. A definition whose codes are fine comes back as it is.
 */
export function separateCodes(definition: SurveyDefinition): SurveyDefinition {
  const taken = [...fieldCodes(definition)];
  const seen = new Set<string>(definition.hiddenFields.map(({ code }) => code.toLowerCase()));
  let changed = false;
  const own = (question: Question): Question => {
    const lower = question.code.toLowerCase();
    if (!seen.has(lower)) {
      seen.add(lower);
      return question;
    }
    changed = true;
    const code = nextCode("q", taken);
    taken.push(code);
    seen.add(code);
    return { ...question, code };
  };
  const pages = definition.pages.map((page) => ({ ...page, questions: page.questions.map(own) }));
  return changed ? { ...definition, pages } : definition;
}
