import {
  CODE_PATTERN,
  CUSTOMER_FIELD_PATTERN,
  LIMITS,
  PART_CODE_PATTERN,
} from "../definition/definition-limits.ts";
import type { TextBlank, TextWithBlanks } from "../definition/survey-definition.ts";

/** `{{answer:q1|您的评价}}`, `{{answer:aspects[price]|…}}`, `{{hidden:store|…}}`, `{{customer:name|…}}` */
const TOKEN = /\{\{(answer|hidden|customer):([\w.]+)(?:\[([\w-]+)\])?\|([^{}]*)\}\}/gu;

/** A text in one line of writing, its blanks as tokens, so that it can be typed in a field. */
export function toTokens(text: TextWithBlanks | undefined): string {
  if (typeof text !== "object") return text ?? "";
  return text.map((part) => (typeof part === "string" ? part : tokenOf(part))).join("");
}

/** How a blank is written. */
export function tokenOf({ from, code, row, fallback }: TextBlank): string {
  const place = row === undefined ? code : `${code}[${row}]`;
  return `{{${from}:${place}|${fallback.replaceAll(/[{}]/gu, "")}}}`;
}

/**
 * What was typed, with its tokens as blanks; whatever is no good token stays words. Takes as many blanks and
 * characters as a text may have.
 */
export function fromTokens(typed: string): TextWithBlanks {
  const parts: (string | TextBlank)[] = [];
  let from = 0;
  for (const match of typed.matchAll(TOKEN)) {
    const blank = readBlank(match);
    if (!blank || parts.filter((part) => typeof part !== "string").length >= LIMITS.blanks) continue;
    if (match.index > from) parts.push(cut(typed.slice(from, match.index), LIMITS.text));
    parts.push(blank);
    from = match.index + match[0].length;
  }
  if (parts.length === 0) return cut(typed, LIMITS.text);
  return from < typed.length ? [...parts, cut(typed.slice(from), LIMITS.text)] : parts;
}

/** The blanks of a text, in order. */
export function blanksIn(text: TextWithBlanks | undefined): readonly TextBlank[] {
  return typeof text === "object" ? text.filter((part) => typeof part !== "string") : [];
}

function readBlank([, from, code = "", row, fallback = ""]: RegExpExecArray): TextBlank | null {
  const pattern = from === "customer" ? CUSTOMER_FIELD_PATTERN : CODE_PATTERN;
  const hasRow = row !== undefined;
  if (!new RegExp(pattern, "u").test(code)) return null;
  if (hasRow && (from !== "answer" || !new RegExp(PART_CODE_PATTERN, "u").test(row))) return null;
  return {
    from: from as TextBlank["from"],
    code,
    ...(hasRow ? { row } : {}),
    fallback: cut(fallback, LIMITS.value),
  };
}

function cut(words: string, most: number): string {
  return words.length <= most ? words : [...words].slice(0, most).join("");
}
