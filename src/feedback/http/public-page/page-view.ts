import { escapeHtml } from "../../../platform/html/html-text.ts";
import { htmlAnswer } from "../../../platform/html/html-answer.ts";
import { lookOf, type PageLook } from "../../../platform/html/page-look.ts";
import { organizationLine, renderDocument } from "../../../platform/html/render-document.ts";
import type { PageOwner } from "../../service/public/page-owner.ts";
import { FEEDBACK_STYLE } from "./feedback-style.ts";
import { pageWords, type PageLanguage } from "./page-words.ts";

/** A page before it becomes an answer. */
export interface PageView {
  readonly request: Request;
  readonly language: PageLanguage;
  readonly title: string;
  /** Whose it is; null: nobody's that is known. */
  readonly owner: PageOwner | null;
  /** HTML below the head of the page. */
  readonly body: string;
  readonly status?: number;
  /** Address of the script of a framed page. */
  readonly script?: string | null;
  /** Only a page that is asked for in a frame may stand in one. */
  readonly mayBeFramed?: boolean;
}

/** The page as an answer. */
export function pageAnswer(view: PageView): Response {
  const { request, language, title, owner, body, status = 200, script = null, mayBeFramed = false } = view;
  const asked = lookOf(request, owner?.brand ?? null, FEEDBACK_STYLE);
  const look: PageLook = mayBeFramed ? asked : { ...asked, embedded: false };
  const head = owner === null ? "" : organizationLine(owner.organization, look);
  const html = renderDocument({
    title: owner === null ? title : `${title} · ${owner.organization}`,
    language,
    body: `<main><header>${head}<h1>${escapeHtml(title)}</h1></header>${body}${contactLine(owner, language)}</main>`,
    script,
    look,
    isSecret: true,
  });
  return htmlAnswer(request, { html, status, look, framing: look.embedded ? "any" : "none" });
}

/** A page that only says something. */
export function noticePage(
  view: Omit<PageView, "body"> & { readonly text: string; readonly more?: string },
): Response {
  return pageAnswer({
    ...view,
    body: `<div class="q"><p>${escapeHtml(view.text)}</p>${view.more ?? ""}</div>`,
  });
}

/** How to reach the service. */
function contactLine(owner: PageOwner | null, language: PageLanguage): string {
  const contact = owner?.contact[language] ?? "";
  if (contact === "") return "";
  return `<p class="contact"><b>${pageWords(language).contact}</b><br>${escapeHtml(contact)}</p>`;
}

/** A switch to the other language that keeps the rest of the address. */
export function languageLink(request: Request, language: PageLanguage): string {
  const other = language === "zh" ? "en" : "zh";
  const query = new URL(request.url).searchParams;
  query.delete("done");
  query.set("lang", other);
  return `<p class="languages"><a href="?${escapeHtml(query.toString())}" lang="${other}" hreflang="${other}">${pageWords(language).otherLanguage}</a></p>`;
}

/** The query that a form of the page is sent to: language and frame stay. */
export function formAction(request: Request): string {
  const asked = new URL(request.url).searchParams;
  const kept = new URLSearchParams();
  for (const name of ["lang", "embed"]) {
    const value = asked.get(name);
    if (value !== null) kept.set(name, value);
  }
  const text = kept.toString();
  return text === "" ? "" : `?${text}`;
}
