import type { DefinitionFault } from "../../domain/definition/definition-fault.ts";
import type { SurveyDefinition } from "../../domain/definition/survey-definition.ts";

/** What every part of the settings gets. */
export interface SettingsPartProps {
  readonly definition: SurveyDefinition;
  readonly faults: readonly DefinitionFault[];
  readonly readOnly: boolean;
  readonly onChange: (definition: SurveyDefinition) => void;
}

/** Faults of a place and of everything within it. */
export function faultsAt(faults: readonly DefinitionFault[], path: string): readonly DefinitionFault[] {
  return faults.filter((fault) => fault.path === path || fault.path.startsWith(`${path}.`));
}
