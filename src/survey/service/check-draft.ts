import { Failure } from "../../kit/failure.ts";
import { checkDefinition, type DefinitionSurroundings } from "../domain/definition/check-definition.ts";
import { mayBeSavedAsDraft, type DefinitionFault } from "../domain/definition/definition-fault.ts";
import type { SurveyDefinition } from "../domain/definition/survey-definition.ts";

/**
 * A definition that a builder can open again, with what is still unfinished in it.
 * @throws Failure `survey-definition-faulty` {count, path, fault, …}: it has not the form of a definition
 */
export function checkDraft(
  sent: unknown,
  surroundings: DefinitionSurroundings = {},
): { readonly definition: SurveyDefinition; readonly faults: readonly DefinitionFault[] } {
  const check = checkDefinition(sent, surroundings);
  if (check.definition) return { definition: check.definition, faults: [] };
  if (!mayBeSavedAsDraft(check.faults)) throw faulty(check.faults);
  return { definition: sent as SurveyDefinition, faults: check.faults };
}

/**
 * A definition without any fault, fit to be published.
 * @throws Failure `survey-definition-faulty` {count, path, fault}
 */
export function checkFinished(sent: unknown, surroundings: DefinitionSurroundings = {}): SurveyDefinition {
  const check = checkDefinition(sent, surroundings);
  if (!check.definition) throw faulty(check.faults);
  return check.definition;
}

function faulty(faults: readonly DefinitionFault[]): Failure {
  const [first] = faults;
  return new Failure("survey-definition-faulty", {
    ...first?.details,
    count: faults.length,
    path: first?.path ?? "",
    fault: first?.code ?? "",
  });
}
