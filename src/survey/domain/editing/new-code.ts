import { CODE_PATTERN, PART_CODE_PATTERN } from "../definition/definition-limits.ts";
import type { SurveyDefinition } from "../definition/survey-definition.ts";

/** Codes of questions, hidden fields and their aliases: names of columns, so none may stand twice. */
export function fieldCodes({ pages, hiddenFields }: SurveyDefinition): readonly string[] {
  return [
    ...pages.flatMap((page) => page.questions.map(({ code }) => code)),
    ...hiddenFields.flatMap(({ code, alias }) => (alias === undefined ? [code] : [code, alias])),
  ];
}

/**
 * The next code of the row `q1`, `q2` …: one above the highest there is, so that a code whose question was removed is
 * not given to another. `taken`: codes in use and codes of versions published before.
 */
export function nextCode(prefix: string, taken: Iterable<string>): string {
  const pattern = new RegExp(`^${prefix}(\\d{1,9})$`, "iu");
  const numbers = [...taken].map((code) => Number(pattern.exec(code)?.[1] ?? 0));
  return `${prefix}${numbers.reduce((most, one) => Math.max(most, one), 0) + 1}`;
}

/** Why `code` cannot be given: no well-formed code, or one that another bears (also but for capitals). */
export function codeFault(
  code: string,
  others: Iterable<string>,
  kind: "field" | "part" = "field",
): "wrong-form" | "code-taken" | null {
  if (!new RegExp(kind === "field" ? CODE_PATTERN : PART_CODE_PATTERN, "u").test(code)) return "wrong-form";
  const lower = code.toLowerCase();
  return [...others].some((other) => other.toLowerCase() === lower) ? "code-taken" : null;
}
