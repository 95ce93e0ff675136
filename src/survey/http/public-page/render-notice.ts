import type { SurveyDefinition } from "../../domain/definition/survey-definition.ts";
import { escapeHtml } from "../../../platform/html/html-text.ts";
import { pageWords } from "./page-state.ts";
import { PLAIN_LOOK, type PageLook } from "../../../platform/html/page-look.ts";
import { organizationLine, renderDocument } from "../../../platform/html/render-document.ts";
import { contactLine } from "./render-form.ts";

export interface Notice {
  readonly language: "zh" | "en";
  readonly title: string;
  readonly text: string;
  /** Whose survey it is, where that is known. */
  readonly survey: { readonly organization: string; readonly definition: SurveyDefinition } | null;
  readonly look?: PageLook | undefined;
  /** Path at which the customer follows what comes of the answers. */
  readonly follow?: string | null;
}

/** A page that only says something. */
export function renderNotice({ language, title, text, survey, look, follow = null }: Notice): string {
  const org = survey === null ? "" : organizationLine(survey.organization, look ?? PLAIN_LOOK);
  const contact = survey === null ? "" : contactLine(survey.definition, language);
  const body = `<main><header>${org}<h1>${escapeHtml(title)}</h1></header><div class="q"><p>${escapeHtml(text)}</p>${followLine(follow, language)}${contact}</div></main>`;
  return renderDocument({ title, language, body, script: null, look });
}

/** Where the customer follows what comes of the answers; in a frame, in the whole window. */
function followLine(path: string | null, language: "zh" | "en"): string {
  if (path === null) return "";
  return `<p class="contact"><a href="${escapeHtml(path)}" target="_top">${pageWords(language).followCase}</a></p>`;
}

/** What a customer sees once the answers are stored. */
export function renderThanks(thanks: Omit<Notice, "title">): string {
  return renderNotice({ ...thanks, title: pageWords(thanks.language).thanks });
}
