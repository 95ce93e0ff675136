import type { SurveyDefinition, SurveyLanguage } from "../../domain/definition/survey-definition.ts";
import type { Evaluation } from "../../domain/evaluate/evaluate.ts";
import { pageEn } from "../../words/page-en.ts";
import { pageZh } from "../../words/page-zh.ts";
import type { PageLook } from "../../../platform/html/page-look.ts";

/** Fields of a form by name, as they were typed. */
export type FormFields = ReadonlyMap<string, readonly string[]>;

export type PageWords = Readonly<Record<keyof typeof pageZh, string>>;

/** Everything a view of the form shows. */
export interface FormView {
  readonly definition: SurveyDefinition;
  readonly evaluation: Evaluation;
  readonly language: SurveyLanguage;
  readonly organization: string;
  /** Code of the page in sight. */
  readonly page: string;
  readonly fields: FormFields;
  /** Sentences by place: `CODE` or `CODE.ROW`, and `_consent`. */
  readonly faults: ReadonlyMap<string, string>;
  /** A sentence on top, or null. */
  readonly notice: string | null;
  readonly ticket: string;
  /** What the script needs, as JSON; null: no script is built. */
  readonly script: { readonly source: string; readonly data: string } | null;
  /** Where the form goes: the query of the page's own address, `?store=SH01`, or "". */
  readonly query: string;
  /** Absent: Huiyin's own. */
  readonly look?: PageLook | undefined;
}

/** The page's words in a language. */
export function pageWords(language: SurveyLanguage): PageWords {
  return language === "en" ? pageEn : pageZh;
}

/** Sentences that the script says. */
const SPOKEN = [
  "progress",
  "next",
  "send",
  "sending",
  "faults",
  "consentMissing",
  "draftRestored",
  "waiting",
  "busy",
  "tryAgain",
  "tooLarge",
  "fileSending",
  "fileFailed",
  "fileMany",
  "fileRemove",
  "fileName",
  "followCase",
] as const;

/** The sentences that the page's script says, by name. */
export function spokenWords(language: SurveyLanguage): Readonly<Record<string, string>> {
  const words = pageWords(language);
  return Object.fromEntries(SPOKEN.map((name) => [name, words[name]]));
}
