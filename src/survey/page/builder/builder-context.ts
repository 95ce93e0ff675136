import { createContext, use } from "react";
import type { DefinitionFault } from "../../domain/definition/definition-fault.ts";
import type { SurveyDefinition, SurveyLanguage } from "../../domain/definition/survey-definition.ts";
import type { BuiltSurvey } from "./built-survey.ts";
import type { SurveyDraft } from "./survey-draft.ts";

/** What the check and the definition's rules say of the draft. */
export interface DraftNotes {
  readonly faults: readonly DefinitionFault[];
  /** Faults by question code. */
  readonly faultsOf: ReadonlyMap<string, readonly DefinitionFault[]>;
  /** Suggestions of the question check, counted by question code. */
  readonly findingsOf: ReadonlyMap<string, number>;
  readonly findings: number;
}

/** What all parts of the builder share. */
export interface BuilderValue {
  readonly survey: BuiltSurvey;
  readonly draft: SurveyDraft<BuiltSurvey>;
  readonly definition: SurveyDefinition;
  readonly readOnly: boolean;
  readonly language: SurveyLanguage;
  /** Whether English is written beside Chinese. */
  readonly bilingual: boolean;
  /** Position of the page in sight. */
  readonly page: number;
  /** Code of the question whose settings are open; null: none. */
  readonly selected: string | null;
  /** Codes of versions published before: not given to new questions. */
  readonly used: ReadonlySet<string>;
  readonly notes: DraftNotes;
  /** One screen in a column: pages and questions in one list, settings and preview in sheets. */
  readonly narrow: boolean;
  openPage(page: number): void;
  /** Opens the settings of a question (null: closes) and goes to its page. */
  select(code: string | null): void;
  /** Changes the draft; changes with the same `name` soon after another are one step back. */
  edit(change: (definition: SurveyDefinition) => SurveyDefinition, name?: string): void;
}

export const BuilderContext = createContext<BuilderValue | null>(null);

/** What the builder around shares. @throws Error outside of a builder */
export function useBuilder(): BuilderValue {
  const value = use(BuilderContext);
  if (!value) throw new Error("used outside of the survey builder");
  return value;
}
