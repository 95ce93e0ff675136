import type { SurveyDefinition } from "../../domain/definition/survey-definition.ts";
import { escapeHtml } from "./html-text.ts";
import { pageWords } from "./page-state.ts";
import { renderDocument } from "./render-document.ts";
import { contactLine } from "./render-form.ts";

export interface Notice {
  readonly language: "zh" | "en";
  readonly title: string;
  readonly text: string;
  /** Whose survey it is, where that is known. */
  readonly survey: { readonly organization: string; readonly definition: SurveyDefinition } | null;
}

/** A page that only says something. */
export function renderNotice({ language, title, text, survey }: Notice): string {
  const org = survey === null ? "" : `<p class="org">${escapeHtml(survey.organization)}</p>`;
  const contact = survey === null ? "" : contactLine(survey.definition, language);
  const body = `<main><header>${org}<h1>${escapeHtml(title)}</h1></header><div class="q"><p>${escapeHtml(text)}</p>${contact}</div></main>`;
  return renderDocument({ title, language, body, script: null });
}

/** What a customer sees once the answers are stored. */
export function renderThanks(
  survey: NonNullable<Notice["survey"]>,
  language: "zh" | "en",
  text: string,
): string {
  return renderNotice({ language, title: pageWords(language).thanks, text, survey });
}
