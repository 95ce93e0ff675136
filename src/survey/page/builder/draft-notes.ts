import { checkDefinition } from "../../domain/definition/check-definition.ts";
import type { DefinitionFault } from "../../domain/definition/definition-fault.ts";
import type { SurveyDefinition } from "../../domain/definition/survey-definition.ts";
import { checkQuestions } from "../../domain/question-check/check-questions.ts";
import type { DraftNotes } from "./builder-context.ts";

const QUESTION_PATH = /^pages\.(\d+)\.questions\.(\d+)/u;

/** Code of the question that a fault stands in; null: it is of a page or of the survey. */
export function questionOfFault({ pages }: SurveyDefinition, { path }: DefinitionFault): string | null {
  const [, page, at] = QUESTION_PATH.exec(path) ?? [];
  return pages[Number(page)]?.questions[Number(at)]?.code ?? null;
}

/** Everything that is said of a draft, by question. */
export function draftNotes(definition: SurveyDefinition): DraftNotes {
  const faults = checkDefinition(definition).faults ?? [];
  const faultsOf = new Map<string, DefinitionFault[]>();
  for (const fault of faults) {
    const code = questionOfFault(definition, fault);
    if (code !== null) faultsOf.set(code, [...(faultsOf.get(code) ?? []), fault]);
  }
  const findings = checkQuestions(definition);
  const findingsOf = new Map<string, number>();
  for (const { questionCode } of findings)
    if (questionCode !== null) findingsOf.set(questionCode, (findingsOf.get(questionCode) ?? 0) + 1);
  return { faults, faultsOf, findingsOf, findings: findings.length };
}
