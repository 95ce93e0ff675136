import { LIMITS } from "../definition/definition-limits.ts";
import type { SurveyDefinition, SurveyPage } from "../definition/survey-definition.ts";
import { nextCode } from "./new-code.ts";

/** Adds an empty page behind position `after`; at the most there may be, nothing changes. */
export function addPage(definition: SurveyDefinition, after: number): SurveyDefinition {
  const { pages } = definition;
  if (pages.length >= LIMITS.pages) return definition;
  const code = nextCode(
    "p",
    pages.map((page) => page.code),
  );
  return { ...definition, pages: pages.toSpliced(after + 1, 0, { code, questions: [] }) };
}

/** Changes the page at this position. */
export function replacePage(
  definition: SurveyDefinition,
  at: number,
  change: (page: SurveyPage) => SurveyPage,
): SurveyDefinition {
  const page = definition.pages[at];
  return page ? { ...definition, pages: definition.pages.with(at, change(page)) } : definition;
}

/** Puts a page to position `to`; past the ends it stays at the end. */
export function movePage(definition: SurveyDefinition, from: number, to: number): SurveyDefinition {
  const page = definition.pages[from];
  if (!page) return definition;
  const at = Math.max(0, Math.min(to, definition.pages.length - 1));
  return { ...definition, pages: definition.pages.toSpliced(from, 1).toSpliced(at, 0, page) };
}

/** Takes a page and its questions away; the last page stays. */
export function removePage(definition: SurveyDefinition, at: number): SurveyDefinition {
  if (definition.pages.length < 2 || !definition.pages[at]) return definition;
  return { ...definition, pages: definition.pages.toSpliced(at, 1) };
}
