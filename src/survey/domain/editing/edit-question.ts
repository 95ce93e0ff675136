import type { Question, SurveyDefinition, SurveyPage } from "../definition/survey-definition.ts";

/** Changes the first question with this code; where there is none the definition comes back as it is. */
export function replaceQuestion(
  definition: SurveyDefinition,
  code: string,
  change: (question: Question) => Question,
): SurveyDefinition {
  return changePageOf(definition, code, (page, at) => ({
    ...page,
    questions: page.questions.map((question, i) => (i === at ? change(question) : question)),
  }));
}

/**
 * Puts questions behind the one with the code `after`, on its page; where there is none, at the end of the last page.
 * The caller gives them codes that are free (see `new-code.ts`).
 */
export function insertQuestions(
  definition: SurveyDefinition,
  after: string,
  questions: readonly Question[],
): SurveyDefinition {
  const known = definition.pages.some((page) => page.questions.some(({ code }) => code === after));
  if (known)
    return changePageOf(definition, after, (page, at) => ({
      ...page,
      questions: page.questions.toSpliced(at + 1, 0, ...questions),
    }));
  const last = definition.pages.length - 1;
  return {
    ...definition,
    pages: definition.pages.map((page, i) =>
      i === last ? { ...page, questions: [...page.questions, ...questions] } : page,
    ),
  };
}

/** Takes the question with this code away. Others may still refer to it: see `findReferences`. */
export function removeQuestion(definition: SurveyDefinition, code: string): SurveyDefinition {
  return changePageOf(definition, code, (page, at) => ({
    ...page,
    questions: page.questions.toSpliced(at, 1),
  }));
}

function changePageOf(
  definition: SurveyDefinition,
  code: string,
  change: (page: SurveyPage, at: number) => SurveyPage,
): SurveyDefinition {
  const p = definition.pages.findIndex((page) => page.questions.some((question) => question.code === code));
  const page = definition.pages[p];
  if (!page) return definition;
  const at = page.questions.findIndex((question) => question.code === code);
  return { ...definition, pages: definition.pages.with(p, change(page, at)) };
}
