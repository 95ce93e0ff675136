import type { SurveyDefinition } from "../../domain/definition/survey-definition.ts";

/** Work that the server does not have yet. */
export interface KeptDraft {
  readonly definition: SurveyDefinition;
  /** Of the survey that it was made of. */
  readonly revision: number;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** Where the work of one survey is kept until the server has it. */
export interface KeptDraftStore {
  read(): KeptDraft | null;
  write(draft: KeptDraft): void;
  forget(): void;
}

/** This browser's own store, by person and survey; without storage nothing is lost but this safety. */
export function keptDraftStore(personId: string, surveyId: string): KeptDraftStore {
  const key = `huiyin.survey-draft.${personId}.${surveyId}`;
  const quietly = <T>(act: () => T): T | null => {
    try {
      return act();
    } catch {
      return null;
    }
  };
  return {
    read: () => quietly(() => JSON.parse(localStorage.getItem(key) ?? "null") as KeptDraft | null),
    write: (draft) => void quietly(() => localStorage.setItem(key, JSON.stringify(draft))),
    forget: () => void quietly(() => localStorage.removeItem(key)),
  };
}
